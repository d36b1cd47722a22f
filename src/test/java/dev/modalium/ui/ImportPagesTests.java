package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/// What the pages of imports show before any script has run.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ImportPagesTests {

    private static final Pattern IMPORT_LINK = Pattern.compile("<h3><a href=\"/imports/([^\"]+)\"");
    private static final Pattern NEXT_LINK = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    private ImportRows rows;

    @BeforeEach
    void prepare() {
        rows = new ImportRows(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED, Queued",
        "RUNNING, Running",
        "SUCCEEDED, Succeeded",
        "UNCHANGED, Unchanged",
        "REJECTED, Rejected",
        "FAILED, Failed",
        "CANCELLED, Cancelled"
    })
    void saysEachStateInAWordBesideASignOfItsOwn(String state, String word) {
        String id = rows.add("ave", "a.json", state, "");

        assertThat(okay("/imports")).contains("</svg><span>" + word + "</span>");
        assertThat(okay("/imports/" + id)).contains("</svg><span>" + word + "</span>", "<title>a.json: ");
    }

    @Test
    void listsAnImportWithWhatBecameOfIt() {
        String id = rows.add("ave", "Annotations.txt", "SUCCEEDED", "Imported 4,097 items.");
        jdbc.sql("update import set items = 4097, annotations = 1, format = 'ave' where id = cast(? as uuid)")
                .param(id)
                .update();

        assertThat(okay("/imports"))
                .contains("href=\"/imports\" aria-current=\"page\"", "href=\"/imports/" + id + "\"")
                .contains("href=\"/datasets/ave\"", "href=\"/datasets/ave#releases\"", "Imported 4,097 items.")
                .contains("<b>4,097</b>", ">items<", "<b>1</b>", ">annotation<", "ave, 469 MB", "by somebody");
    }

    @Test
    void linksToNoDatasetThatAnImportMayNotHaveMade() {
        rows.add("not-there", "a.json", "REJECTED", "The manifest has 1 error.");

        assertThat(okay("/imports")).doesNotContain("href=\"/datasets/not-there");
    }

    @Test
    void listsByStateAndDatasetAndOffersToClearThat() {
        rows.add("ave", "one.json", "FAILED", "");
        rows.add("ave", "two.json", "CANCELLED", "");
        rows.add("llp", "three.json", "FAILED", "");

        assertThat(okay("/imports?state=failed&dataset=ave"))
                .contains("one.json", "value=\"ave\"", "<option value=\"failed\" selected=\"selected\">", "Clear")
                .contains("href=\"/api/v1/imports?dataset=ave&amp;state=failed\"")
                .doesNotContain("two.json", "three.json");
        assertThat(okay("/imports?state=running")).contains("No import is like that.");
    }

    @Test
    void leadsFromPageToPageToTheVeryEnd() {
        for (int i = 0; i < 60; i++) {
            rows.add("ave", i + ".json", "SUCCEEDED", "");
        }
        Set<String> seen = new LinkedHashSet<>();
        String address = "/imports?state=succeeded";
        while (address != null) {
            String page = okay(address);
            assertThat(ids(page)).isNotEmpty().noneMatch(seen::contains);
            seen.addAll(ids(page));
            Matcher next = NEXT_LINK.matcher(page);
            address = next.find() ? HtmlUtils.htmlUnescape(next.group(1)) : null;
        }
        assertThat(seen).hasSize(60);
    }

    @Test
    void showsHowFarARunningImportIsAndLoadsItselfAgainWithoutScripts() {
        String id = rows.add("ave", "instances.json", "RUNNING", "");
        rows.progress(id, "READING", 171_573_248);

        assertThat(okay("/imports/" + id))
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>")
                .contains("data-live=\"yes\"", "<progress max=\"100\" value=\"36\"", "172 MB", "of 469 MB read")
                .contains("118,287", "268,331", "60 MB/s", "5 s", "box-empty", "× 3", "byte 90,417,733")
                .contains("/annotations/140211", "The box is &lt;empty&gt;", "and 2 more so far")
                .contains("data-announce=\"Reading, checking and copying, 25 %\"");
        assertThat(okay("/imports")).contains("36 %, 5 s left", "<b>3</b>", ">warnings<");
    }

    @Test
    void showsTheFirstFindingsOfEachRuleAndWhereTheRestIs() {
        String id = rows.add("ave", "Annotations.txt", "REJECTED", "The manifest has 7 errors.");
        rows.findings(id);

        String page = okay("/imports/" + id);

        assertThat(page)
                .contains("href=\"/rules/event-outside-media\"", "× 7", "line 1, column 32", "line 5, column 32")
                .contains("The event lasts from 0 to 12 s &lt;b&gt;", "expected: times from 0 to 10 s")
                .contains("2 more of this rule", "/api/v1/imports/" + id + "/findings?code=event-outside-media")
                .doesNotContain("line 6, column 32", "http-equiv=\"refresh\"", "data-live");
        assertThat(page).containsPattern("<form id=\"cancelling\"[^>]* hidden=\"hidden\"");
    }

    @Test
    void escapesWhatPeopleAndManifestsSay() {
        String id = rows.add("ave", "<img src=x onerror=y>.json", "FAILED", "<script>alert(1)</script>");

        assertThat(okay("/imports") + okay("/imports/" + id))
                .doesNotContain("<img", "<script>")
                .contains("&lt;img src=x", "&lt;script&gt;");
    }

    @Test
    void neverSendsTheTokenWithAForm() {
        assertThat(okay("/imports")).containsPattern("<input id=\"token\" type=\"password\"(?![^>]* name=)[^>]*>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/imports/nothing", "/imports/c5a7b2a4-0000-4000-8000-000000000000"})
    void anImportThatThereIsNotLeadsToAllThatThereAre(String address) {
        assertThat(http.get().uri(address))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains("There is no such import", "href=\"/imports\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=done", "cursor=x", "dataset=%00"})
    void aFilterThatNothingGoesByIsRefusedInWords(String query) {
        assertThat(http.get().uri(URI.create("/imports?" + query)))
                .hasStatus(400)
                .bodyText()
                .contains("These imports cannot be listed");
    }

    @Test
    void aCursorThatNoImportIsIsRefused() {
        assertThat(http.get().uri("/imports?cursor={id}", UUID.randomUUID())).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imports", "import", "tus"})
    void servesItsScriptsAsModulesThatThePolicyAllows(String script) {
        assertThat(http.get().uri("/js/{script}.js", script))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.valueOf("text/javascript"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.getFirst())
                                .contains("default-src 'self'")
                                .doesNotContain("script-src", "unsafe-eval"));
    }

    private String okay(String address) {
        return body(http.get().uri(URI.create(address)).exchange());
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> ids(String page) {
        return IMPORT_LINK
                .matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
