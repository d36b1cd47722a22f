package dev.modalium.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The catalogue that comes with the application, asked over HTTP.
@SpringBootTest
@AutoConfigureMockMvc
class SearchHttpTests {

    @Autowired
    private MockMvcTester http;

    @Test
    void answersAQuestion() {
        assertThat(http.get().uri("/api/v1/ask").param("q", "哪些数据集支持视觉+音频定位"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(8))
                .hasPathSatisfying(
                        "$.filterUrl",
                        url -> assertThat(url).isEqualTo("/api/v1/datasets?task=localization%40audio%2Bvision"))
                .hasPathSatisfying(
                        "$.interpretation.parts[0].kind",
                        kind -> assertThat(kind).isEqualTo("pair"))
                .hasPathSatisfying(
                        "$.datasets[0].slug", slug -> assertThat(slug).isEqualTo("avsbench"))
                .hasPathSatisfying(
                        "$.datasets[0].reasons[0].basis",
                        basis -> assertThat(basis).isEqualTo("declared"))
                .hasPathSatisfying(
                        "$.nearMisses[0].lacks[0]", lack -> assertThat(lack).isNotNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facets=none                        | 0
            facets=pair,year&facetValues=1     | 2
            facets=all                         | 22
            limit=1                            | 0
            facets=usual                       | 21
            """)
    void givesTheFacetsOfAnAnswerThatAreWanted(String parameters, int facets) {
        assertThat(http.get().uri(URI.create("/api/v1/ask?q=audio&" + parameters)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.facets.length()", number -> assertThat(number).isEqualTo(facets));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facets=colour", "facetValues=0", "facetValues=1001", "facetValues=many"})
    void refusesFacetsOfAnAnswerThatThereAreNot(String parameter) {
        assertThat(http.get().uri(URI.create("/api/v1/ask?q=audio&" + parameter)))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.parameter", name -> assertThat(name).isEqualTo(parameter.replaceFirst("=.*", "")));
    }

    @Test
    void explainsAnAnswerWhereThatIsWanted() {
        assertThat(http.get()
                        .uri("/api/v1/ask")
                        .param("q", "Vision+Audio localization without text")
                        .param("explain", "true"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.explanation.words[1].meaning",
                        meaning -> assertThat(meaning).isEqualTo("task family localization"))
                .hasPathSatisfying(
                        "$.explanation.words[2].as", as -> assertThat(as).isEqualTo("negation"))
                .hasPathSatisfying(
                        "$.explanation.filter.operator",
                        operator -> assertThat(operator).isEqualTo("and"))
                .hasPathSatisfying(
                        "$.explanation.filter.parts[1].operator",
                        operator -> assertThat(operator).isEqualTo("not"))
                .hasPathSatisfying(
                        "$.explanation.query",
                        query -> assertThat(query).isEqualTo("task:localization@audio+vision AND NOT modality:text"))
                .hasPathSatisfying(
                        "$.explanation.ranking[0].because",
                        because -> assertThat(because).isEqualTo("declared with high confidence, 2 of the tasks"));
        assertThat(get("/api/v1/ask?q=audio")).bodyJson().doesNotHavePath("$.explanation");
    }

    @Test
    void explainsAListWhereThatIsWanted() {
        assertThat(get("/api/v1/datasets?task=captioning&sort=size&limit=2&explain=true"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.explanation.filter.text", text -> assertThat(text).isEqualTo("task:captioning"))
                .hasPathSatisfying(
                        "$.explanation.ranking[0].because",
                        because -> assertThat(because).isEqualTo("12,000,000 items"));
        assertThat(get("/api/v1/datasets?limit=1")).bodyJson().doesNotHavePath("$.explanation");
    }

    @ParameterizedTest
    @CsvSource({"coco-text@extended-by, mscoco", "audioset@subset-of, vegas", "vegas@superset-of, audioset"})
    void listsWhatStandsSoToAnotherDataset(String related, String only) {
        assertThat(get("/api/v1/datasets?related=" + related))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(1))
                .hasPathSatisfying("$.items[0].slug", slug -> assertThat(slug).isEqualTo(only));
    }

    @Test
    void givesTheListThatTheAnswerNames() {
        assertThat(get("/api/v1/datasets?task=localization%40audio%2Bvision"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items.length()", length -> assertThat(length).isEqualTo(8))
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(8))
                .hasPathSatisfying(
                        "$.items[0].modalities[0]",
                        modality -> assertThat(modality).isNotNull())
                .hasPathSatisfying("$.next", next -> assertThat(next).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/datasets?colour=red                 | colour   | unknown-parameter
            /api/v1/datasets?modality=smell             | modality | bad-parameter
            /api/v1/datasets?task=localizatoin          | task     | bad-parameter
            /api/v1/datasets?year=x                     | year     | bad-parameter
            /api/v1/datasets?like=avee                  | like     | bad-parameter
            /api/v1/coverage?larger=avee                | larger   | bad-parameter
            /api/v1/combinations?related=avee           | related  | bad-parameter
            /api/v1/datasets?limit=0                    | limit    | bad-parameter
            /api/v1/datasets?limit=201                  | limit    | bad-parameter
            /api/v1/datasets?limit=ten                  | limit    | bad-parameter
            /api/v1/datasets?cursor=tampered            | cursor   | bad-parameter
            /api/v1/datasets?explain=perhaps            | explain  | bad-parameter
            /api/v1/ask?q=audio&explain=perhaps         | explain  | bad-parameter
            /api/v1/ask                                 | q        | bad-parameter
            /api/v1/ask?q=                              | q        | bad-parameter
            /api/v1/ask?q=audio&q=video                 | q        | bad-parameter
            """)
    void saysWhichParameterIsWrong(String uri, String parameter, String type) {
        assertThat(get(uri))
                .hasStatus(400)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .hasPathSatisfying("$.type", given -> assertThat(given).isEqualTo("/problems/" + type))
                .hasPathSatisfying("$.parameter", given -> assertThat(given).isEqualTo(parameter))
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=vidoe         | video
            modality=VIDOE         | video
            task=Localizatoin      | localization
            pair=vison%2Baudio     | vision+audio
            annotation=Bounding-bx | bounding-box
            licence=CC-BY-4        | cc-by-4.0
            nature=reel            | real
            """)
    void namesTheNearestKnownValue(String query, String nearest) {
        assertThat(get("/api/v1/datasets?" + query))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.nearest[0]", given -> assertThat(given).isEqualTo(nearest))
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains("Did you mean " + nearest));
    }

    @Test
    void takesAValueThatIsGivenTwiceAsOne() {
        assertThat(get("/api/v1/datasets?task=localization&task=localisation&year=2018&year=2018"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items.length()", length -> assertThat(length).isNotEqualTo(0));
    }

    @Test
    void refusesAQuestionOfTenThousandCharacters() {
        assertThat(http.get().uri("/api/v1/ask").param("q", "x".repeat(10_000)))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.detail", detail -> assertThat(detail).asString().contains("10,000"));
    }

    @Test
    void saysHowManyConditionsAFilterMayHave() {
        assertThat(http.get().uri("/api/v1/datasets").param("query", "audio ".repeat(101)))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("/problems/filter-too-large"))
                .hasPathSatisfying("$.conditions", given -> assertThat(given).isEqualTo(101))
                .hasPathSatisfying("$.most", most -> assertThat(most).isEqualTo(100));
    }

    @Test
    void leavesOutAddressesThatItWouldNotReadAgain() {
        assertThat(http.get().uri("/api/v1/datasets").param("query", words(100)).param("facets", "nature"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.facets[0].values[*].url",
                        urls -> assertThat(urls).asInstanceOf(LIST).isNotEmpty().containsOnlyNulls());
        String years =
                IntStream.rangeClosed(1900, 2025).mapToObj(String::valueOf).collect(Collectors.joining(" or "));
        assertThat(http.get().uri("/api/v1/ask").param("q", "datasets of " + years))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.filterUrl", url -> assertThat(url).isNull())
                .hasPathSatisfying("$.note", note -> assertThat(note).asString().contains("longer than is read"));
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(n -> "NOT q" + n).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001audio\u0007",
                "🎵🎥",
                "'; drop table dataset; --",
                "%_%",
                "qwertz",
                "<script>alert(1)</script>",
                "صوت \u202emusic",
                "\"unbalanced",
                "((((audio",
                "+title:x~2 [a TO z]^4 \\ *?",
                "at least 999999999999999999999999999999 hours since 99999",
                "more than 1e400 images before 0000"
            })
    void answersOddQuestionsWithoutFailing(String question) {
        assertThat(http.get().uri("/api/v1/ask").param("q", question)).hasStatusOk();
        assertThat(http.get().uri("/api/v1/datasets").param("q", question)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/ask", "/api/v1/datasets"})
    void refusesTheCharacterThatNoTextCanHave(String path) {
        assertThat(http.get().uri(path).param("q", "audio\0"))
                .hasStatus(400)
                .bodyText()
                .contains("/problems/bad-parameter", "U+0000");
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(URI.create(uri)).exchange();
    }
}
