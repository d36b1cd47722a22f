package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.access.TokenForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
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

/// Whoever cancels an import is rid of it within a second, whatever it is doing, and nothing of it is left.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class CancelTests {

    /// A second on a machine that has nothing else to do. What is not stopped goes on for longer than this.
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    private static final int MOMENTS = 12;

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
    void leavesNothingAtAnyMomentOfAnImport() throws InterruptedException {
        Random random = new Random(4);
        int latest = millisecondsOfAnImport();
        int cancelled = 0;
        for (int i = 0; i < MOMENTS; i++) {
            Map<String, Long> before = leftovers.counts();
            String id = queue("moment-" + i);
            int moment = random.nextInt(latest);
            Thread.sleep(moment);

            Map<String, Object> answer = promptly(() -> client.cancel(id));
            if ("cancelled".equals(answer.get("state"))) {
                cancelled++;
                await().atMost(PROMPTLY)
                        .untilAsserted(() -> assertThat(leftovers.counts()).isEqualTo(before));
                assertThat(client.importOf(id)).containsEntry("state", "cancelled");
            } else {
                assertThat(answer).containsEntry("status", 409).containsEntry("state", "succeeded");
                assertThat(client.profile("moment-" + i)).containsEntry("annotations", 90_000);
                latest = Math.max(1, moment); // they have become faster
            }
        }
        assertThat(cancelled).isGreaterThan(MOMENTS / 3);
    }

    /// Of the second one, since the first finds code that is not compiled yet.
    private int millisecondsOfAnImport() {
        awaitEnd(queue("before-all-moments"));
        long start = System.nanoTime();
        awaitEnd(queue("before-the-moments"));
        return (int) Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private void awaitEnd(String id) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> client.importOf(id).get("state"), "succeeded"::equals);
    }

    @Test
    void stopsAnImportThatWaitsInTheDatabase() {
        Map<String, Long> before = leftovers.counts();
        String id = transaction.execute(status -> {
            jdbc.sql("select number from catalogue_revision for update")
                    .query(Long.class)
                    .single();
            String waiting = queue("stuck");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> client.importOf(waiting).get("phase"), "deriving"::equals);

            assertThat(promptly(() -> client.cancel(waiting))).containsEntry("state", "cancelled");
            await().atMost(PROMPTLY).until(() -> leftovers.counts().get("locks"), locks -> locks == 0);
            return waiting;
        });

        await().atMost(PROMPTLY)
                .untilAsserted(() -> assertThat(leftovers.counts()).isEqualTo(before));
        assertThat(client.importOf(id))
                .containsEntry("phase", null)
                .containsEntry("attempts", 1)
                .extractingByKey("outcome")
                .asString()
                .isEqualTo("Cancelled by test admin while it was running; nothing of it was imported.");
    }

    @Test
    void takesAnImportOutOfTheQueue() {
        Map<String, Long> before = leftovers.counts();
        transaction.executeWithoutResult(status -> {
            assertThat(manifests.takeTurn("waiting")).isTrue();
            String id = queue("waiting");
            assertThat(client.importOf(id)).containsEntry("phase", "queued");

            assertThat(promptly(() -> client.cancel(id))).containsEntry("state", "cancelled");
            assertThat(client.cancel(id)).containsEntry("state", "cancelled");
        });

        await().atMost(PROMPTLY)
                .untilAsserted(() -> assertThat(leftovers.counts()).isEqualTo(before));
    }

    @Test
    void comesTooLateForAnImportThatHasEnded() {
        String id = client.queue(new StreamedCoco("late", 1, 1), "dataset=late&release=1.0&create=true");
        await().until(() -> client.importOf(id).get("state"), "succeeded"::equals);

        assertThat(client.cancel(id))
                .containsEntry("status", 409)
                .containsEntry("type", "/problems/import-ended")
                .containsEntry("state", "succeeded");
    }

    @Test
    void needsTheTokenOfWhoMayWrite() {
        var reader = new ImportClient(port, token.bearer("reader"));

        assertThat(reader.cancel("6d1f6b0c-6c1e-4b0e-9f0a-3f1d2c9b8a77")).containsEntry("status", 403);
        assertThat(client.cancel("6d1f6b0c-6c1e-4b0e-9f0a-3f1d2c9b8a77"))
                .containsEntry("type", "/problems/unknown-import");
    }

    private String queue(String dataset) {
        return client.queue(
                new StreamedCoco(dataset, 10_000, 90_000),
                "dataset=" + dataset + "&release=1.0&create=true&fileName=instances.json");
    }

    private static <T> T promptly(Supplier<T> deed) {
        long start = System.nanoTime();
        T done = deed.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPTLY);
        return done;
    }
}
