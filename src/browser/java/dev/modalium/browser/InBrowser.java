package dev.modalium.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A service with a folder of its own, and a browser with a page for each test, in which no script may fail.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class InBrowser {

    @TempDir
    private static Path data;

    private static Chromium chromium;

    /// What scripts threw, and what the browser complained of, such as answers that are errors.
    final List<String> errors = new ArrayList<>();

    Page page;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        properties.add("modalium.data", data::toString);
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void open() {
        page = page(ColorScheme.LIGHT, 1200);
    }

    @AfterEach
    void endsWithoutErrors() {
        page.context().close();
        assertThat(errors).isEmpty();
    }

    Page page(ColorScheme scheme, int width) {
        return watched(chromium.page(scheme, width));
    }

    /// The same for a visitor whose browser runs no scripts.
    Page pageWithoutScripts() {
        return watched(chromium.pageWithoutScripts());
    }

    private Page watched(Page opened) {
        opened.setDefaultTimeout(60_000);
        opened.onPageError(errors::add);
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        return opened;
    }

    void go(String address) {
        page.navigate(url(address));
    }

    String url(String address) {
        return "http://localhost:" + port + address;
    }

    /// Asserts that the pages of these addresses break no rule of axe and need no sideways scrolling.
    void leaveNothingForAxeToFind(List<String> addresses, ColorScheme scheme, int width) {
        Page looked = page(scheme, width);
        for (String address : addresses) {
            looked.navigate(url(address));
            assertThat(new AxeBuilder(looked).analyze().getViolations())
                    .as(address)
                    .isEmpty();
            assertThat(looked.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no sideways scrolling of " + address)
                    .isEqualTo(true);
        }
        looked.context().close();
    }
}
