package dev.modalium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.modalium.access.TokenForTests;
import dev.modalium.ui.ImportRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Manifests are dropped, watched and cancelled in a browser.
@Import(TokenForTests.class)
class ImportPageTests extends InBrowser {

    private static final String EVENTS = "Church bell&RUhOCu3LNXM&good&0&10\nBark&5O2_hZwjzS0&good&2&9\n";

    @Autowired
    private TokenForTests tokens;

    @Autowired
    private JdbcClient jdbc;

    private ImportRows rows;
    private String token;

    @BeforeEach
    void connect() {
        rows = new ImportRows(jdbc);
        token = tokens.bearer("admin").substring("Bearer ".length());
    }

    @Test
    void dropsAFileAndWatchesItSucceed() {
        go("/imports");
        drop("Annotations.txt", EVENTS);
        fill("dropped", token);
        page.click("#begin");

        page.waitForURL(Pattern.compile("/imports/[0-9a-f-]{36}$"));
        assertThat(page.locator(".outcome-card.succeeded")).containsText("Imported 2 items and 2 annotations");
        assertThat(page.locator("#cancelling")).isHidden();
        assertThat(page).hasTitle("Annotations.txt: succeeded · Modalium");
        page.click("text=See dropped");
        assertThat(page.locator("h1")).hasText("dropped");
    }

    @Test
    void goesOnWhereABrokenConnectionLeftAnUpload() {
        AtomicInteger pieces = new AtomicInteger();
        page.route("**/api/v1/uploads/*", route -> {
            boolean broken = route.request().method().equals("PATCH") && pieces.getAndIncrement() == 0;
            if (broken) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        go("/imports");
        choose(file("Annotations.txt", EVENTS));
        fill("broken-off", token);
        page.click("#begin");

        page.waitForURL(Pattern.compile("/imports/[0-9a-f-]{36}$"));
        assertThat(page.locator(".outcome-card.succeeded")).isVisible();
        assertThat(pieces).hasValue(2);
        errors.removeIf(error -> error.contains("ERR_CONNECTION_RESET"));
    }

    @Test
    void remembersAnUploadThatAReloadCutOff() {
        page.route("**/api/v1/uploads/*", route -> {
            if (route.request().method().equals("PATCH")) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        go("/imports");
        choose(file("Annotations.txt", EVENTS));
        fill("reloaded", token);
        page.click("#begin");
        assertThat(page.locator("#chosen")).containsText("Trying again");
        page.onDialog(dialog -> dialog.accept());
        page.reload();

        assertThat(page.locator("#unfinished")).containsText("Annotations.txt");
        assertThat(page.locator("#token")).hasValue(token);
        errors.removeIf(error -> error.contains("ERR_CONNECTION_RESET"));
    }

    @Test
    void speaksChineseToWhoeverReadsChinese() {
        go("/imports?lang=zh");
        choose(file("trainSet.txt", EVENTS), file("valSet.txt", EVENTS));
        assertThat(page.locator("#begin")).hasText("一并导入2个文件");
        assertThat(page.locator("#chosen")).containsText("60字节");
        page.click("#begin");

        assertThat(page.locator("#dataset-wrong")).hasText("请填写数据集。");
        assertThat(page.locator("#token-wrong")).hasText("请填写令牌；没有令牌不能在此进行更改。");
    }

    @Test
    void importsSeveralFilesAsOne() {
        String id = rows.add("together", "two files", "SUCCEEDED", "Imported 2 files.");
        List<String> requests = new ArrayList<>();
        page.route("**/api/v1/imports?*", route -> {
            requests.add(route.request().url());
            assertThat(route.request().headerValue("Idempotency-Key")).matches("[0-9a-f]{32}");
            route.fulfill(new Route.FulfillOptions().setStatus(202).setBody("{\"id\": \"" + id + "\"}"));
        });
        go("/imports");
        choose(file("trainSet.txt", EVENTS), file("valSet.txt", EVENTS));
        assertThat(page.locator("#begin")).hasText("Import 2 files together");
        fill("together", token);
        page.click("#begin");

        page.waitForURL("**/imports/" + id);
        assertThat(requests).singleElement().asString().containsPattern("upload=[0-9a-f-]{36}&upload=[0-9a-f-]{36}$");
    }

    @Test
    void saysBesideTheTokenThatItIsRefusedAndPutsItNowhereElse() {
        go("/imports");
        choose(file("Annotations.txt", EVENTS));
        fill("refused", "mdl_wrong");
        page.click("#begin");

        assertThat(page.locator("#token-wrong")).hasText("The service does not know this token, or it was revoked.");
        assertThat(page.locator("#token")).isFocused();
        page.fill("#token", tokens.bearer("reader").substring("Bearer ".length()));
        page.click("#begin");
        assertThat(page.locator("#token-wrong")).containsText("may only read");

        assertThat(page.url()).doesNotContain("mdl_");
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("mdl_");
        errors.removeIf(error -> error.contains("401") || error.contains("403"));
    }

    @Test
    void saysBesideEachFieldWhatIsMissingBeforeAnythingIsSent() {
        go("/imports");
        page.click("#begin");
        assertThat(page.locator("#files-wrong")).isVisible();
        assertThat(page.locator("#dataset-wrong")).isVisible();
        assertThat(page.locator("#release-wrong")).isVisible();
        assertThat(page.locator("#token-wrong")).isVisible();

        choose(file("Annotations.txt", EVENTS));
        fill("avee", token);
        page.uncheck("#create");
        page.click("#begin");
        assertThat(page.locator("#dataset-wrong")).containsText("Did you mean ave");
        errors.removeIf(error -> error.contains("404"));
    }

    @Test
    void followsARunningImportAndCancelsItAtOnce() {
        String id = rows.add("followed", "instances.json", "RUNNING", "");
        rows.progress(id, "READING", 171_573_248);
        go("/imports/" + id);
        assertThat(page.locator(".phase")).containsText("36 %");

        rows.progress(id, "READING", 400_000_000);
        assertThat(page.locator(".phase")).containsText("85 %");
        assertThat(page.locator("#said")).hasText("Reading, checking and copying, 75 %");
        rows.progress(id, "DERIVING", 469_052_190);
        assertThat(page.locator("[aria-current=step]")).hasText("Deriving");

        page.fill("#token", token);
        page.locator("#token").press("Enter");
        assertThat(page.locator(".outcome-card.cancelled")).containsText("Cancelled by test admin");
        assertThat(page.locator("#cancelling")).isHidden();
    }

    @Test
    void keepsTheListAsItIsOnTheService() {
        String id = rows.add("listed", "instances.json", "RUNNING", "");
        rows.progress(id, "READING", 171_573_248);
        go("/imports?dataset=listed");
        page.focus("#import-" + id + " h3 a");
        rows.progress(id, "READING", 400_000_000);

        assertThat(page.locator("#import-" + id)).containsText("85 %");
        assertThat(page.locator("#import-" + id + " h3 a")).isFocused();
        jdbc.sql("update import set state = 'FAILED', outcome = 'The disk was full.' where id = cast(? as uuid)")
                .param(id)
                .update();
        assertThat(page.locator("#import-" + id)).containsText("The disk was full.");
        assertThat(page.locator("#import-" + id + " .mark.failed")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1200", "DARK, 1200", "LIGHT, 400"})
    void leavesNothingForAxeToFindInAnyState(ColorScheme scheme, int width) {
        List<String> addresses = new ArrayList<>(List.of("/imports"));
        for (String state : List.of("QUEUED", "RUNNING", "SUCCEEDED", "UNCHANGED", "FAILED", "CANCELLED", "REJECTED")) {
            addresses.add("/imports/" + rows.add("axe", "instances.json", state, "What became of it."));
        }
        rows.findings(addresses.getLast().replace("/imports/", ""));
        leaveNothingForAxeToFind(addresses, scheme, width);
    }

    private void fill(String dataset, String bearer) {
        page.fill("#dataset", dataset);
        page.fill("#release", "1.0");
        page.check("#create");
        page.fill("#token", bearer);
    }

    private void choose(FilePayload... files) {
        page.locator("#files").setInputFiles(files);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void drop(String name, String text) {
        page.evaluate("""
                ([name, text]) => {
                  const dropped = new DataTransfer();
                  dropped.items.add(new File([text], name));
                  document.getElementById("drop").dispatchEvent(
                    new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
                }""", List.of(name, text));
    }
}
