package dev.modalium.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists as lines of JSON, on the catalogue that comes with the application.
@SpringBootTest
@AutoConfigureMockMvc
class NdjsonTests {

    private static final String LINES = "application/x-ndjson";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=name",
                "sort=year",
                "sort=size",
                "sort=updated",
                "sort=relevance",
                "task=localization",
                "like=mscoco",
                "like=mscoco&sort=size&nature=real",
                "q=audio&modality=vision",
                "query=NOT modality:vision OR like:audiocaps",
                "year=2015..2018&sort=year"
            })
    void hasTheDatasetsOfAllPagesInTheSameOrder(String query) {
        assertThat(slugs(query)).isNotEmpty().isEqualTo(paged(query));
    }

    @Test
    void goesOnBehindACursorUpToTheLimit() {
        JsonNode page = page("task=retrieval&sort=year&limit=5", null);
        String cursor = page.get("next").asString();
        List<String> all = slugs("task=retrieval&sort=year");

        assertThat(slugs("task=retrieval&sort=year&cursor=" + cursor)).isEqualTo(all.subList(5, all.size()));
        assertThat(slugs("task=retrieval&sort=year&limit=2&cursor=" + cursor)).isEqualTo(all.subList(5, 7));
        assertThat(slugs("task=retrieval&sort=year&limit=1")).isEqualTo(all.subList(0, 1));
        assertThat(slugs("task=retrieval&sort=year&limit=999999999")).isEqualTo(all);
    }

    @Test
    void isTheSameForEachLineAsAPageHasIt() {
        JsonNode first = page("sort=name&limit=1", null).get("items").get(0);

        assertThat(JSON.readTree(lines("sort=name", LINES, "en").getFirst())).isEqualTo(first);
    }

    @Test
    void hasNoLineWhereNothingIsFound() {
        MvcTestResult result = get("year=1850", LINES, "en");

        assertThat(result).hasStatusOk().hasContentType(LINES);
        assertThat(result).bodyText().isEmpty();
    }

    @Test
    void notesLicencesInTheLanguageThatIsAskedFor() {
        String query = "licence=nc&sort=name";

        assertThat(lines(query, LINES, "en"))
                .allSatisfy(line -> assertThat(line).contains("no commercial use"));
        assertThat(lines(query, LINES, "zh"))
                .hasSameSizeAs(lines(query, LINES, "en"))
                .allSatisfy(
                        line -> assertThat(line).containsPattern("\\p{IsHan}").doesNotContain("no commercial use"));
        assertThat(get(query, LINES, "zh")).hasHeader("Content-Language", "zh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            modality=smell      | bad-parameter
            colour=red          | unknown-parameter
            query=(             | bad-parameter
            cursor=tampered     | bad-parameter
            sort=colour         | bad-parameter
            limit=0             | bad-parameter
            limit=1000000000    | bad-parameter
            facets=none         | bad-parameter
            facetValues=5       | bad-parameter
            explain=true        | bad-parameter
            like=no-such-one    | bad-parameter
            related=no-such-one | bad-parameter
            """)
    void isAProblemWhereTheListCannotBeMade(String query, String type) {
        assertThat(get(query, LINES, "en"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("/problems/" + type);
    }

    @Test
    void refusesACursorOfAnotherList() {
        String cursor = page("sort=year&limit=5", null).get("next").asString();

        assertThat(get("sort=name&cursor=" + cursor, LINES, "en"))
                .hasStatus(400)
                .bodyText()
                .contains("\"parameter\":\"cursor\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/x-ndjson                                  | application/x-ndjson
            application/json                                      | application/json
            application/json;q=0.5, application/x-ndjson          | application/x-ndjson
            application/json, application/x-ndjson;q=0.9          | application/json
            application/x-ndjson;q=0.2, application/json;q=0.1    | application/x-ndjson
            text/html, application/x-ndjson;q=0.5                 | application/x-ndjson
            application/x-ndjson, */*;q=0.1                       | application/x-ndjson
            */*                                                   | application/json
            """)
    void isGivenToWhoeverPrefersIt(String accept, String given) {
        assertThat(get("nature=mixed", accept, "en")).hasStatusOk().hasContentTypeCompatibleWith(given);
    }

    @Test
    void isNotGivenToWhoeverRefusesIt() {
        assertThat(get("nature=mixed", "text/csv", "en")).hasStatus(406);
        assertThat(get("nature=mixed", "application/x-ndjson;q=0, application/json", "en"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/json");
    }

    private List<String> paged(String query) {
        List<String> slugs = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = page(query + "&limit=7", cursor);
            page.get("items").forEach(item -> slugs.add(item.get("slug").asString()));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null);
        return slugs;
    }

    private JsonNode page(String query, @Nullable String cursor) {
        return JSON.readTree(text(get(query + (cursor == null ? "" : "&cursor=" + cursor), "application/json", "en")));
    }

    private List<String> slugs(String query) {
        return lines(query, LINES, "en").stream()
                .map(line -> JSON.readTree(line).get("slug").asString())
                .toList();
    }

    private List<String> lines(String query, String accept, String language) {
        return text(get(query, accept, language)).lines().toList();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String query, String accept, String language) {
        var request =
                http.get().uri("/api/v1/datasets").header("Accept", accept).header("Accept-Language", language);
        for (String parameter : query.split("&", -1)) {
            request = request.param(parameter.replaceFirst("=.*", ""), parameter.replaceFirst("[^=]*=", ""));
        }
        return request.exchange();
    }
}
