package dev.modalium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The map, the comparison and the combinations over the starter catalogue: their pages, and what
/// they say over HTTP.
@SpringBootTest
@AutoConfigureMockMvc
class MapPagesTests {

    @Autowired
    private MockMvcTester http;

    @Test
    void theMapIsATableWhoseNumbersLeadToTheirDatasets() {
        assertThat(get("/coverage"))
                .hasStatusOk()
                .bodyText()
                .contains("scope=\"col\"", "scope=\"row\"", "href=\"/coverage\" aria-current=\"page\"")
                .contains("href=\"/datasets?pair=vision%2Baudio&amp;task=localization%40audio%2Bvision\"")
                .contains("no such task")
                .doesNotContain("???");
    }

    @Test
    void aFamilyUnfoldsAtAnAddressThatCanBeShared() {
        assertThat(get("/coverage")).bodyText().doesNotContain("Audio-visual event localization");
        assertThat(get("/coverage?open=localization&show=hours&with=audio"))
                .hasStatusOk()
                .bodyText()
                .contains("Audio-visual event localization", "Hours", "unknown")
                .doesNotContain(">Vision+&#8203;Text<");
    }

    @Test
    void anEmptyPlaceNamesItsSubstitutes() {
        assertThat(get("/coverage?open=retrieval&cell=audio-visual-correspondence%40audio%2Bvision"))
                .hasStatusOk()
                .bodyText()
                .contains("There is no dataset for it here", "id=\"substitutes\"");
        assertThat(get("/coverage?cell=nonsense")).hasStatusOk().bodyText().doesNotContain("id=\"substitutes\"");
    }

    @Test
    void theFormKeepsWhatItHasNoFieldFor() {
        assertThat(get("/coverage?use=commercial-use&use=modification&year=2018..&show=items"))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"commercial-use\" selected=\"selected\">")
                .contains("<input type=\"hidden\" name=\"use\" value=\"modification\">")
                .contains("<input type=\"hidden\" name=\"year\" value=\"2018..\">")
                .contains("<input type=\"hidden\" name=\"show\" value=\"items\">")
                .doesNotContain("<input type=\"hidden\" name=\"use\" value=\"commercial-use\">");
    }

    @Test
    void theFormLeavesOutOfTheAddressWhatSaysNothing() {
        assertThat(get("/coverage?use=commercial-use&basis=&nature=")).hasRedirectedUrl("/coverage?use=commercial-use");
        assertThat(get("/combinations?pair=vision%2Baudio&task=&least-hours=5%2C000&least-items="))
                .hasRedirectedUrl("/combinations?pair=vision%2Baudio&hours=5000..");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /coverage?like=ave                                      | like AVE
            /coverage?cell=audio-captioning@audio%2Btext&like=ave   | Without like AVE
            /combinations?like=ave&items=100..                      | like AVE
            /combinations?larger=aist-plus-plus&hours=100..         | larger than AIST++
            /datasets?related=audioset                              | related to AudioSet
            """)
    void datasetsThatAreComparedWithGoByTheirNames(String uri, String words) {
        assertThat(get(uri)).hasStatusOk().bodyText().contains(words);
    }

    @Test
    void datasetsAreChosenForComparisonWithoutAScript() {
        assertThat(get("/datasets?task=localization%40audio%2Bvision"))
                .bodyText()
                .contains("action=\"/compare\"", "<input type=\"checkbox\" name=\"dataset\" value=\"ave\"");
        assertThat(get("/compare?dataset=ave&dataset=llp"))
                .hasStatusOk()
                .bodyText()
                .contains("≠ differs", "= same", "AudioSet", "unknown", "/api/v1/compare?dataset=ave&amp;dataset=llp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /compare                                    | Nothing to compare yet
            /compare?dataset=ave                        | One more is needed
            /compare?dataset=avee&dataset=llp           | There is no dataset
            /compare?dataset=ave&dataset=llp&dataset=vggsound&dataset=music&dataset=aist&dataset=mscoco&dataset=vqa | Six are the most
            """)
    void theComparisonHelpsWhereItCannotCompare(String uri, String words) {
        assertThat(get(uri)).hasStatusOk().bodyText().contains(words);
    }

    @Test
    void theComparisonNamesAllThatItDoesNotKnow() {
        assertThat(get("/compare?dataset=avee&dataset=nothing&dataset=llp&dataset=neither"))
                .hasStatusOk()
                .bodyText()
                .contains("no dataset “avee”", "Did you mean ave", "no dataset “nothing”", "no dataset “neither”");
    }

    @Test
    void theComparisonShowsNoMoreOfALongNameThanIsNeeded() {
        assertThat(get("/compare?dataset=ave&dataset=" + "x".repeat(3_000)))
                .hasStatusOk()
                .bodyText()
                .contains("no dataset “" + "x".repeat(40) + "…”")
                .doesNotContain("“" + "x".repeat(41));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /datasets?modaliy=video            | “modaliy” is nothing that this page goes by, and was left out. Did you mean modality?
            /datasets?modaliy=video&q=         | “modaliy” is nothing that this page goes by
            /datasets?limit=abc                | “limit” is nothing that this page goes by
            /datasets?sort=foo                 | &#39;foo&#39; is no order; expected one of relevance, name, year, oldest, size, smallest, updated.
            /datasets?sort=year&sort=name      | The parameter &#39;sort&#39; is given 2 times; give it once.
            /datasets?modaliy=video&lang=zh    | 本页没有参数“modaliy”，已忽略。您是不是要找“modality”？
            /datasets?sort=foo&lang=zh         | “foo”不是可用的排序方式
            /coverage?modaliy=video            | “modaliy” is nothing that this page goes by
            /coverage?opn=captioning           | “opn” is nothing that this page goes by
            /combinations?modaliy=video        | “modaliy” is nothing that this page goes by
            """)
    void aPageSaysWhatItDoesNotRead(String uri, String words) {
        assertThat(get(uri)).hasStatusOk().bodyText().contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/datasets?modality=video&sort=year",
                "/coverage?open=captioning&show=items",
                "/combinations?pair=vision%2Baudio&lang=en"
            })
    void aPageThatReadsEverythingSaysNothingOfThat(String uri) {
        assertThat(get(uri)).hasStatusOk().bodyText().doesNotContain("class=\"note\"");
    }

    @Test
    void aQuestionThatComparesLeadsToTheComparison() {
        assertThat(http.get().uri("/ask").param("q", "compare AVE and LLP"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/compare?dataset=ave&amp;dataset=llp\"");
        assertThat(http.get().uri("/ask").param("q", "Vision+Audio with at least 100000 hours"))
                .hasStatusOk()
                .bodyText()
                .contains("/combinations?");
    }

    @Test
    void setsOfDatasetsSayWhatEachAddsAndWhy() {
        assertThat(get("/combinations?pair=vision%2Baudio&hours=5000.."))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Its share", "Asked for", "hours", "/api/v1/combinations?pair=vision%2Baudio&amp;hours=5000..");
        assertThat(get("/combinations")).hasStatusOk().bodyText().contains("Ask for something");
        assertThat(get("/combinations?hours=999999999.."))
                .hasStatusOk()
                .bodyText()
                .contains("No set of up to six");
    }

    @Test
    void theMapComesAsJsonAndAsCsv() {
        assertThat(get("/api/v1/coverage?by=family"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.cells[0].url", url -> assertThat(url).asString().startsWith("/api/v1/datasets?"))
                .hasPathSatisfying(
                        "$.revision", revision -> assertThat(revision).isNotNull());
        assertThat(http.get().uri("/api/v1/coverage").header(HttpHeaders.ACCEPT, "text/csv"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .startsWith("pair,task,datasets,items,itemsUnknown,hours,hoursUnknown,url,revision\r\n");
        assertThat(get("/api/v1/coverage?format=csv&use=commercial"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .contains("use=commercial-use");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/coverage?colour=red                       | colour  | unknown-parameter
            /api/v1/coverage?by=year                          | by      | bad-parameter
            /api/v1/coverage?task=cooking                     | task    | bad-parameter
            /api/v1/coverage/substitutes                      | cell    | bad-parameter
            /api/v1/coverage/substitutes?cell=%40             | cell    | bad-parameter
            /api/v1/coverage/substitutes?cell=captioning%40a  | cell    | bad-parameter
            /api/v1/combinations?limit=0                      | limit   | bad-parameter
            /api/v1/combinations?hours=much                   | hours   | bad-parameter
            /api/v1/compare                                   | dataset | bad-parameter
            /api/v1/compare?dataset=ave                       | dataset | bad-parameter
            """)
    void saysWhichParameterIsWrong(String uri, String parameter, String type) {
        assertThat(get(uri))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.type", given -> assertThat(given).isEqualTo("/problems/" + type))
                .hasPathSatisfying("$.parameter", given -> assertThat(given).isEqualTo(parameter));
    }

    @Test
    void saysThatADatasetToCompareIsNone() {
        assertThat(get("/api/v1/compare?dataset=ave&dataset=lpp"))
                .hasStatus(404)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/unknown-dataset"));
        assertThat(get("/api/v1/coverage/substitutes?cell=audio-visual-correspondence%40vision%2Baudio"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.substitutes[0].reason",
                        reason -> assertThat(reason).asString().isNotBlank());
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(URI.create(uri)).exchange();
    }
}
