package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// The findings of an import as a client pages through them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class FindingsOverHttpTests {

    private static final int WRONG = 130;
    private static final int KEPT = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    private ImportClient client;
    private String findings = "";

    /// First a warning for an event without length, then errors for events that end before they start.
    @BeforeEach
    void importAManifestWithMoreErrorsThanAreKept() {
        client = new ImportClient(port, token.bearer("admin"));
        StringBuilder manifest = new StringBuilder("Bark&abcdefghijk&good&5&5\n");
        for (int i = 0; i < WRONG; i++) {
            manifest.append(String.format(Locale.ROOT, "Bark&%011d&good&7&3\n", i));
        }
        Map<String, Object> done =
                client.importBytes(manifest.toString(), "dataset=found&release=1.0&create=true&format=ave");
        assertThat(done)
                .containsEntry("state", "rejected")
                .extractingByKey("outcome")
                .asString()
                .contains(WRONG + " errors");
        findings = done.get("findingsUrl") + "?";
    }

    @Test
    void theMostSevereComeFirstThenTheFirstInTheFile() {
        List<Map<String, Object>> all = pages(findings + "limit=30");

        assertThat(all).hasSize(KEPT + 1);
        assertThat(all.subList(0, KEPT))
                .allSatisfy(finding -> assertThat(finding).containsEntry("severity", "error"))
                .extracting(finding -> (Integer) finding.get("line"))
                .isSorted()
                .startsWith(2);
        assertThat(all.getLast()).containsEntry("severity", "warning").containsEntry("line", 1);
    }

    @Test
    void whatIsNotKeptIsCountedAndSaid() {
        Map<String, Object> answer = client.get(findings);

        assertThat(answer)
                .extractingByKey("counts")
                .asInstanceOf(ImportClient.RECORDS)
                .contains(Map.of(
                        "code",
                        "event-ends-before-start",
                        "severity",
                        "error",
                        "count",
                        WRONG,
                        "kept",
                        KEPT,
                        "rule",
                        "/rules/event-ends-before-start"));
        assertThat(answer.get("note")).asString().contains("of event-ends-before-start the first 100 of 130");
    }

    @Test
    void oneSeverityOrCodeCanBeAskedFor() {
        items(findings + "severity=warning")
                .singleElement()
                .satisfies(finding -> assertThat(finding).containsEntry("code", "event-has-no-length"));
        items(findings + "code=event-has-no-length&code=duplicate-item-id").hasSize(1);
        items(findings + "severity=warning&code=event-ends-before-start").isEmpty();
        assertThat(pages(findings + "severity=error&limit=7")).hasSize(KEPT);
    }

    @Test
    void whatIsNoSeverityOrCodeIsRefused() {
        assertThat(client.get(findings + "severity=fatal"))
                .containsEntry("parameter", "severity")
                .containsEntry("known", List.of("error", "warning", "notice"));
        assertThat(client.get(findings + "code=no-such-code")).containsEntry("status", 400);
    }

    private ListAssert<Map<String, Object>> items(String url) {
        return assertThat(client.get(url)).extractingByKey("items").asInstanceOf(ImportClient.RECORDS);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> pages(String url) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> page = client.get(url);
        while (true) {
            all.addAll((List<Map<String, Object>>) page.getOrDefault("items", List.of()));
            if (page.get("next") == null) {
                return all;
            }
            page = client.get(url + "&cursor=" + page.get("next"));
        }
    }
}
