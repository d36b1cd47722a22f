package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was published never changes, and is not touched by the bytes that it has already.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class PublishedReleaseTests {

    private static final String EVENTS = "Bark&abcdefghijk&good&2&5\n";
    private static final String TO = "dataset=fixed&release=1.0&create=true";

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private JdbcClient jdbc;

    private ImportClient client;

    @BeforeEach
    void publish() {
        client = new ImportClient(port, token.bearer("admin"));
        client.importBytes(EVENTS, TO);
        jdbc.sql("update release set status = 'published' where version = '1.0'"
                        + " and dataset_id = (select id from dataset where slug = 'fixed')")
                .update();
    }

    @Test
    void theSameBytesChangeNothingAndSaySo() {
        Map<String, Object> before = client.get("/api/v1/datasets/fixed");

        assertThat(client.importBytes(EVENTS, TO)).containsEntry("state", "unchanged");
        assertThat(client.get("/api/v1/datasets/fixed")).isEqualTo(before);
    }

    @Test
    void otherBytesAreRefusedWithTheWayOn() {
        assertThat(client.problem("Goat&abcdefghijk&good&2&5\n", TO))
                .containsEntry("status", 409)
                .containsEntry("releaseStatus", "published")
                .containsEntry("type", "/problems/release-not-open")
                .extractingByKey("detail")
                .asString()
                .contains("is published", "with a new version");
    }
}
