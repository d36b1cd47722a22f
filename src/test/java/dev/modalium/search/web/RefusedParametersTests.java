package dev.modalium.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is said of a value that cannot be used: what is wrong with it, and not more of it than is needed to know it.
@SpringBootTest
@AutoConfigureMockMvc
class RefusedParametersTests {

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            compare                            | No dataset is named; expected 2 to 6
            compare?dataset=ave                | One dataset is named; expected 2 to 6
            compare?dataset=ave&dataset=AVE    | Both name the same dataset; expected 2 to 6 different ones
            compare?dataset=ave,ave            | Both name the same dataset; expected 2 to 6 different ones
            compare?dataset=ave,AVE,ave        | All name the same dataset; expected 2 to 6 different ones
            coverage/substitutes               | The parameter 'cell' is missing; expected a task or family
            coverage/substitutes?cell=         | The parameter 'cell' is missing; expected a task or family
            coverage/substitutes?cell=x        | 'x' is no place of the map
            datasets?year=2020-2010            | The end of '2020-2010' is before its beginning.
            datasets?hours=100..5              | The end of '100..5' is before its beginning.
            datasets?count=dog%2020-10         | The end of 'dog 20-10' is before its beginning.
            datasets?items=99999999999999999999.. | The number in '99999999999999999999..' is too large
            datasets?items=many                | 'many' cannot be read as a number of items. Expected: one of 1000..
            datasets?year=lately               | 'lately' cannot be read as a year or a range of years.
            datasets?query=modality:%22%22     | The value of 'modality' is empty. Expected: a value of 1 to 200 characters, at
            """)
    void saysWhatIsWrongWithIt(String address, String detail) {
        assertThat(http.get().uri(URI.create("/api/v1/" + address)))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.detail", said -> assertThat(said).asString().startsWith(detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare?dataset=ave&dataset=",
                "coverage/substitutes?cell=",
                "coverage?by=",
                "coverage?format=",
                "coverage?",
                "datasets?sort=",
                "datasets?facets=",
                "datasets?explain=",
                "datasets?limit=",
                "datasets?modality=",
                "datasets?like=",
                "datasets?lang=",
                "datasets?query=x:",
                "datasets?query=",
                "support-conflicts?dataset=",
                "support-conflicts?task=",
                "support-conflicts?about=",
                "support-conflicts?kind=",
                "support-conflicts?",
                "vocabulary/tasks?",
                "datasets/"
            })
    void showsNoMoreOfItThanIsNeededToKnowIt(String address) {
        String given = address.endsWith("query=")
                ? "y".repeat(3_000) + ":1"
                : "y".repeat(3_000) + (address.endsWith("?") ? "=1" : "");

        MvcTestResult answer =
                http.get().uri(URI.create("/api/v1/" + address + given)).exchange();

        assertThat(answer.getResponse().getStatus()).isIn(400, 404);
        assertThat(withoutItsAddress(answer)).contains("yyyy…").doesNotContain("y".repeat(60));
    }

    private static String withoutItsAddress(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void passesOverAnEmptyOneLikeTheListOfDatasets() {
        assertThat(http.get().uri("/api/v1/datasets?modality=")).hasStatusOk();
        assertThat(http.get().uri("/api/v1/support-conflicts?dataset=&task=")).hasStatusOk();
    }

    @Test
    void showsAnUnknownWordOfAQuestionCutToo() {
        assertThat(http.get().uri("/ask").param("q", "audio " + "y".repeat(500)).param("lang", "en"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("y{40}…</span>”")
                .contains("Not understood and left out");
    }
}
