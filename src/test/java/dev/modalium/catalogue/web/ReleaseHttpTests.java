package dev.modalium.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.modalium.catalogue.CatalogueTest;
import dev.modalium.catalogue.ReleaseContents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
class ReleaseHttpTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ReleaseContents contents;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void openADraft() {
        transaction.executeWithoutResult(_ -> contents.openDraft("ave", "1.0", true));
    }

    @Test
    void publishesADraftOnce() {
        assertThat(put("1.0", "published"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"version\": \"1.0\", \"status\": \"published\"}");
        assertThat(put("1.0", "published")).hasStatusOk();
    }

    @Test
    void refusesToPublishWhatWasWithdrawn() {
        put("1.0", "withdrawn");

        assertThat(put("1.0", "published"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"type\": \"/problems/release-not-open\", \"status\": 409, \"releaseStatus\": \"withdrawn\"}");
    }

    @Test
    void namesTheReleasesThatThereAre() {
        assertThat(put("2.0", "published"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/unknown-release\", \"known\": [\"1.0\"]}");
    }

    @Test
    void namesTheStatusThatCanBeGiven() {
        assertThat(put("1.0", "draft"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/wrong-value\", \"field\": \"status\"}");
    }

    @Test
    void publishesOnlyForTheRevisionThatTheDatasetHas() {
        String stale = "\"999\"";

        assertThat(put("1.0", "published", stale))
                .hasStatus(HttpStatus.PRECONDITION_FAILED)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/stale-revision\"}");
        MvcTestResult published = put("1.0", "published", eTag());
        assertThat(published).hasStatusOk().headers().hasValue(HttpHeaders.ETAG, eTag());
    }

    @Test
    void asksForTheRevisionThatAReleaseIsPublishedFor() {
        assertThat(request("1.0", "published"))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/precondition-required\"}");
        assertThat(http.get().uri("/api/v1/datasets/ave"))
                .bodyJson()
                .extractingPath("$.releases[0].status")
                .isEqualTo("draft");
    }

    @Test
    void takesNoRevisionForAStatusThatTheReleaseHasAlready() {
        put("1.0", "published");
        String before = eTag();

        put("1.0", "published");

        assertThat(eTag()).isEqualTo(before);
    }

    private String eTag() {
        return String.valueOf(
                http.get().uri("/api/v1/datasets/ave").exchange().getResponse().getHeader(HttpHeaders.ETAG));
    }

    private MvcTestResult put(String version, String status) {
        return put(version, status, "*");
    }

    private MvcTestResult put(String version, String status, String ifMatch) {
        return request(version, status).header(HttpHeaders.IF_MATCH, ifMatch).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder request(String version, String status) {
        return http.put()
                .uri("/api/v1/datasets/ave/releases/{version}/status", version)
                .with(user("admin").roles("ADMIN"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"status\": \"" + status + "\"}");
    }
}
