package dev.modalium.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The installed browser, which the environment variable `CHROMIUM` names; nothing is downloaded.
final class Chromium implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(Objects.requireNonNull(
                            System.getenv("CHROMIUM"), "CHROMIUM names no browser; run bin/browser-tests")))
                    .setArgs(List.of("--no-sandbox"))); // containers have none

    /// A page of a visitor of its own, with nothing stored.
    Page page(ColorScheme scheme, int width) {
        return page(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
    }

    /// The same for a visitor whose browser runs no scripts.
    Page pageWithoutScripts() {
        return page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewContextOptions options) {
        return browser.newContext(options).newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
