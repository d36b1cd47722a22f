package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.platform.Arrival;
import dev.modalium.platform.ManifestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An import that is killed in the middle leaves nothing that anyone could see, and succeeds afterwards.
@SpringBootTest(properties = "db-scheduler.heartbeat-interval=200ms")
class CrashTests {

    private static final int IMAGES = 1_000;
    private static final int ANNOTATIONS = 8_000;

    @Autowired
    private ImportJob job;

    @Autowired
    private Imports imports;

    @Autowired
    private ManifestStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasCopiedIsGoneWhenTheConnectionIsAndComesWithTheNextAttempt() throws Exception {
        UUID id = queue("killed", GeneratedManifests.coco(IMAGES, ANNOTATIONS, 10));

        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> attempt = transaction.execute(status -> {
                // the last thing that an import waits for; all of its rows are copied by then
                jdbc.sql("select number from catalogue_revision for update")
                        .query(Long.class)
                        .single();
                Future<Boolean> running = thread.submit(() -> job.run(id));
                int server = await().atMost(Duration.ofSeconds(30)).until(this::waitingServer, found -> found != 0);
                assertThat(jdbc.sql("select pg_terminate_backend(?)")
                                .param(server)
                                .query(Boolean.class)
                                .single())
                        .isTrue();
                return running;
            });
            assertThat(attempt)
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ImportInterrupted.class);
        }

        assertThat(rows("killed")).containsOnly(0);
        assertThat(find(id)).returns(ImportState.RUNNING, Import::state);

        assertThat(job.run(id)).isTrue();
        assertThat(find(id))
                .returns(ImportState.SUCCEEDED, Import::state)
                .returns(2, Import::attempts)
                .extracting(Import::outcome, InstanceOfAssertFactories.STRING)
                .contains("1,000 items and 8,000 annotations");
        assertThat(rows("killed")).containsExactly(1, 1, 1, IMAGES, ANNOTATIONS);
    }

    @Test
    void theImportOfAnInstanceThatBeatsNoMoreIsTakenUpByAnother() throws Exception {
        UUID id = queue("orphan", GeneratedManifests.coco(10, 20, 2));
        transaction.executeWithoutResult(
                status -> imports.lockById(id).orElseThrow().begin(Instant.now()));
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                                     last_heartbeat, version)
                        values ('import', ?, now() - interval '1 hour', true, 'an instance that was killed',
                                now() - interval '1 hour', 1)
                        """).param(id.toString()).update();

        await().atMost(Duration.ofSeconds(30)).until(() -> find(id).state().isEnd());
        assertThat(find(id)).returns(ImportState.SUCCEEDED, Import::state).returns(2, Import::attempts);
        assertThat(rows("orphan")).containsExactly(1, 1, 1, 10, 20);
    }

    /// The server process of the import that waits for the revision, or 0.
    private int waitingServer() {
        return jdbc.sql("""
                        select pid from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                          and query like '%catalogue_revision%'
                        """).query(Integer.class).optional().orElse(0);
    }

    /// How many datasets, releases, manifests, items and annotations there are.
    private List<Integer> rows(String dataset) {
        return jdbc.sql("""
                        select (select count(*) from dataset where slug = :slug),
                               (select count(*) from release join dataset on dataset.id = dataset_id where slug = :slug),
                               (select count(*) from manifest
                                join import on files @> jsonb_build_array(jsonb_build_object('sha256', sha256))
                                where dataset = :slug),
                               (select count(*) from item join release on release.id = release_id
                                join dataset on dataset.id = dataset_id where slug = :slug),
                               (select count(*) from annotation join release on release.id = release_id
                                join dataset on dataset.id = dataset_id where slug = :slug)
                        """)
                .param("slug", dataset)
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }

    private UUID queue(String dataset, String manifest) throws IOException {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        try (Arrival arrival = store.receive(new ByteArrayInputStream(bytes), bytes.length)) {
            arrival.keep();
            var request = new ImportRequest(dataset, "1.0", null, "coco", true, "test");
            return transaction.execute(status -> imports.save(new Import(
                            request,
                            List.of(ImportFile.of("Annotations.txt", null, arrival.sha256(), arrival.size())),
                            Instant.now()))
                    .id());
        }
    }

    private Import find(UUID id) {
        return imports.findById(id).orElseThrow();
    }
}
