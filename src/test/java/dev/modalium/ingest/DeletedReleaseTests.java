package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.access.TokenForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// A release that does not stand can be deleted, and takes all that it holds with it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class DeletedReleaseTests {

    private static final String EVENTS = "Bark&abcdefghijk&good&2&5\n";

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Manifests manifests;

    private ImportClient client;
    private Leftovers leftovers;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        properties.add("modalium.data", data::toString);
    }

    @BeforeEach
    void connect() {
        client = new ImportClient(port, token.bearer("admin"));
        leftovers = new Leftovers(jdbc, data);
    }

    @Test
    void aDraftGoesWithItsItemsItsFactsAndItsBytes() {
        client.importBytes("Goat&abcdefghijk&good&2&5\n", "dataset=drafted&release=0.9&create=true&split=train");
        await().until(() -> leftovers.counts().get("jobs"), jobs -> jobs == 0);
        Map<String, Long> before = leftovers.counts();
        client.importBytes(EVENTS, "dataset=drafted&release=1.0");
        client.importBytes(
                "{\"images\": [], \"annotations\": [], \"categories\": [{\"id\": 1, \"name\": \"dog\"}]}",
                "dataset=drafted&release=1.0&format=coco");
        Object revision = client.get("/api/v1/datasets/drafted").get("revision");

        assertThat(client.delete(path("drafted", "1.0"), "\"" + revision + "\""))
                .containsEntry("status", 204);

        assertThat(client.get("/api/v1/datasets/drafted"))
                .extractingByKey("releases", ImportClient.RECORDS)
                .extracting(release -> release.get("version"))
                .containsExactly("0.9");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(leftovers.counts()).isEqualTo(before));
        assertThat(client.delete(path("drafted", "1.0"), "*")).containsEntry("type", "/problems/unknown-release");
    }

    @Test
    void bytesThatAnotherReleaseHasStay() {
        client.importBytes(EVENTS, "dataset=shared&release=1.0&create=true");
        client.importBytes(EVENTS, "dataset=shared&release=2.0");
        Map<String, Long> before = leftovers.counts();

        client.delete(path("shared", "1.0"), "*");

        await().until(() -> leftovers.counts().get("item"), items -> items < before.getOrDefault("item", 0L));
        await().until(() -> leftovers.counts().get("release_leftover"), left -> left == 0);
        assertThat(leftovers.counts()).containsEntry("files", before.get("files"));
    }

    @Test
    void whatWasPublishedIsWithdrawnFirst() {
        client.importBytes("Bark&published00&good&2&5\n", "dataset=stands&release=1.0&create=true");
        status("stands", "published");
        assertThat(client.delete(path("stands", "1.0"), "*"))
                .containsEntry("status", 409)
                .containsEntry("type", "/problems/release-stands")
                .containsEntry("releaseStatus", "published");

        status("stands", "withdrawn");
        assertThat(client.delete(path("stands", "1.0"), "*")).containsEntry("status", 204);
    }

    @Test
    void aReleaseStaysWhileAnImportIntoItIsUnderWay() {
        client.importBytes("Bark&underway000&good&2&5\n", "dataset=busy&release=1.0&create=true");
        transaction.executeWithoutResult(status -> {
            assertThat(manifests.takeTurn("busy")).isTrue();
            String id = client.queue(new StreamedCoco("busy", 1, 1), "dataset=busy&release=1.0");

            assertThat(client.delete(path("busy", "1.0"), "*"))
                    .containsEntry("status", 409)
                    .containsEntry("type", "/problems/release-busy")
                    .containsEntry("imports", List.of(id));
            client.cancel(id);
        });
        assertThat(client.delete(path("busy", "1.0"), "*")).containsEntry("status", 204);
    }

    @Test
    void aReleaseThatATransactionWritesIntoKeepsNobodyWaiting() {
        client.importBytes("Bark&writing0000&good&2&5\n", "dataset=written&release=1.0&create=true");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from release join dataset on dataset.id = dataset_id where slug = 'written'"
                            + " for key share of release")
                    .query(Integer.class)
                    .single();
            assertThat(client.delete(path("written", "1.0"), "*")).containsEntry("type", "/problems/release-busy");
        });
    }

    @Test
    void aReleaseIsDeletedForTheRevisionThatTheDatasetHas() {
        client.importBytes("Bark&revision000&good&2&5\n", "dataset=stale&release=1.0&create=true");

        assertThat(client.delete(path("stale", "1.0"), "\"1\"")).containsEntry("type", "/problems/stale-revision");
    }

    private static String path(String dataset, String version) {
        return "/api/v1/datasets/" + dataset + "/releases/" + version;
    }

    private void status(String dataset, String status) {
        jdbc.sql("update release set status = ? where dataset_id = (select id from dataset where slug = ?)")
                .params(status, dataset)
                .update();
    }
}
