package dev.modalium.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.modalium.catalogue.CatalogueTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatalogueTest
class DatasetHttpTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void registersADatasetAndSaysWhereItIs() {
        MvcTestResult created = register("{'slug': 'ave', 'name': 'AVE', 'year': 2018, 'licence': 'cc-by-4.0'}");

        assertThat(created)
                .hasStatus(HttpStatus.CREATED)
                .headers()
                .hasValue(HttpHeaders.LOCATION, "/api/v1/datasets/ave");
        assertThat(read("ave")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"slug": "ave", "name": "AVE", "year": 2018, "nature": null, "aliases": [],
                         "licence": {"slug": "cc-by-4.0", "note": null},
                         "curatedFields": ["name", "year", "licence"],
                         "provenance": {"year": {"source": "curator", "confidence": "high"}},
                         "releases": [], "support": []}
                        """);
    }

    @Test
    void refusesASlugThatIsTaken() {
        register("{'slug': 'ave', 'name': 'AVE'}");

        assertThat(register("{'slug': 'ave', 'name': 'Another'}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/slug-taken\", \"slug\": \"ave\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {'name': 'AVE'}                                     | slug
                    {'slug': 'A V E', 'name': 'AVE'}                    | slug
                    {'slug': 'ave'}                                     | name
                    {'slug': 'ave', 'name': ''}                         | name
                    {'slug': 'ave', 'name': 'A\\u0000E'}                 | name
                    {'slug': 'ave', 'name': 'A\\ud800E'}                 | name
                    {'slug': 'ave', 'name': 'AVE', 'licence': {'label': 'CC'}} | licence
                    {'slug': 'ave', 'name': 'AVE', 'year': '2018'}      | year
                    {'slug': 'ave', 'name': 'AVE', 'year': 99999}       | year
                    {'slug': 'ave', 'name': 'AVE', 'nature': 'wild'}    | nature
                    {'slug': 'ave', 'name': 'AVE', 'homepage': 'ave'}   | homepage
                    {'slug': 'ave', 'name': 'AVE', 'licence': 'free'}   | licence
                    {'slug': 'ave', 'name': 'AVE', 'licence': {'slug': 'free'}} | licence.slug
                    {'slug': 'ave', 'name': 'AVE', 'aliases': 'AVE'}    | aliases
                    {'slug': 'ave', 'name': 'AVE', 'creators': ['A', 7]} | creators[1]
                    """)
    void namesTheFieldWhoseValueCannotBeUsed(String body, String field) {
        assertThat(register(body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/wrong-value\", \"field\": \"" + field + "\"}");
        assertThat(read("ave")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void namesTheSlugsThatMayHaveBeenMeant() {
        register("{'slug': 'ave', 'name': 'AVE'}");

        assertThat(read("avee"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "/problems/unknown-dataset", "title": "There is no such dataset", "status": 404,
                         "detail": "There is no dataset 'avee'; did you mean ave?", "near": ["ave"]}
                        """);
    }

    @Test
    void sendsADatasetOnceForEachRevision() {
        register("{'slug': 'ave', 'name': 'AVE'}");
        String eTag = eTag("ave");

        assertThat(read("ave")).headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-cache");
        assertThat(http.get().uri("/api/v1/datasets/ave").header(HttpHeaders.IF_NONE_MATCH, eTag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        patch("ave", eTag, "{'year': 2018}");
        assertThat(http.get().uri("/api/v1/datasets/ave").header(HttpHeaders.IF_NONE_MATCH, eTag))
                .hasStatusOk();
    }

    @Test
    void keepsTheRevisionWhereAPatchChangesNothing() {
        register("{'slug': 'ave', 'name': 'AVE', 'year': 2018, 'aliases': ['A']}");
        String eTag = eTag("ave");
        long revision = revision();

        assertThat(patch("ave", eTag, "{'year': 2018, 'aliases': ['A']}"))
                .hasStatusOk()
                .headers()
                .hasValue(HttpHeaders.ETAG, eTag);
        patch("ave", eTag, "{}");
        patch("ave", "\"0\"", "{'year': 2019}");

        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void givesADatasetANewTagWhenANeighbourChangesItsName() {
        register("{'slug': 'ave', 'name': 'AVE'}");
        register("{'slug': 'audioset', 'name': 'AudioSet'}");
        jdbc.sql("""
                        insert into dataset_relation (dataset_id, relation, target, source, confidence)
                        select id, 'extends', 'audioset', 'a test', 'high' from dataset where slug = 'ave'""").update();
        String before = eTag("ave");

        patch("audioset", "*", "{'year': 2017}");
        assertThat(eTag("ave")).isEqualTo(before);
        patch("audioset", "*", "{'name': 'Audio Set'}");

        assertThat(read("ave")).bodyJson().extractingPath("$.relations[0].name").isEqualTo("Audio Set");
        assertThat(eTag("ave")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AVE", "Avee", "avs"})
    void namesTheNearestSlugWhateverTheCase(String slug) {
        register("{'slug': 'ave', 'name': 'AVE'}");

        assertThat(read(slug))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.near")
                .isEqualTo(List.of("ave"));
    }

    @Test
    void changesOnlyTheFieldsOfAPatch() {
        register("{'slug': 'ave', 'name': 'AVE', 'summary': 'Clips.', 'licence': {'slug': 'mit', 'note': 'MIT'}}");

        assertThat(patch("ave", eTag("ave"), "{'summary': null, 'aliases': ['A', 'A'], 'licence': {'note': null}}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"name": "AVE", "summary": null, "aliases": ["A"], "licence": {"slug": "mit", "note": null},
                         "curatedFields": ["name", "summary", "licence", "aliases"]}
                        """);
    }

    @Test
    void changesNothingThatSomebodyElseChangedMeanwhile() {
        register("{'slug': 'ave', 'name': 'AVE'}");
        String stale = eTag("ave");
        patch("ave", stale, "{'year': 2018}");

        assertThat(patch("ave", stale, "{'year': 2019}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/stale-revision\"}");
        assertThat(read("ave")).bodyJson().extractingPath("$.year").isEqualTo(2018);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/%s", "\"0\", %s"})
    void takesEveryFormOfTheRevisionThatAChangeIsMadeFor(String form) {
        register("{'slug': 'ave', 'name': 'AVE'}");

        assertThat(patch("ave", form.replace("%s", eTag("ave")), "{'year': 2018}"))
                .hasStatusOk();
    }

    @Test
    void asksForTheRevisionThatAChangeIsMadeFor() {
        register("{'slug': 'ave', 'name': 'AVE'}");

        assertThat(http.patch()
                        .uri("/api/v1/datasets/ave")
                        .with(user("admin").roles("ADMIN"))
                        .contentType("application/merge-patch+json")
                        .content("{}"))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/precondition-required\"}");
    }

    @Test
    void namesTheFieldsThatCanBeChanged() {
        register("{'slug': 'ave', 'name': 'AVE'}");

        assertThat(patch("ave", "*", "{'year': 2018, 'titel': 'AVE'}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "/problems/unknown-field", "field": "titel",
                         "known": ["name", "aliases", "summary", "description", "year", "nature", "homepage",
                                   "licence", "citation", "creators", "languages"]}
                        """);
        assertThat(read("ave")).bodyJson().extractingPath("$.year").isNull();
    }

    private long revision() {
        return jdbc.sql("select number from catalogue_revision")
                .query(Long.class)
                .single();
    }

    private MvcTestResult read(String slug) {
        return http.get().uri("/api/v1/datasets/{slug}", slug).exchange();
    }

    private String eTag(String slug) {
        return String.valueOf(read(slug).getResponse().getHeader(HttpHeaders.ETAG));
    }

    private MvcTestResult register(String body) {
        return http.post()
                .uri("/api/v1/datasets")
                .with(user("admin").roles("ADMIN"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }

    private MvcTestResult patch(String slug, String ifMatch, String body) {
        return http.patch()
                .uri("/api/v1/datasets/{slug}", slug)
                .with(user("admin").roles("ADMIN"))
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType("application/merge-patch+json")
                .content(body.replace('\'', '"'))
                .exchange();
    }
}
