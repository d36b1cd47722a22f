package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modalium.platform.Arrival;
import dev.modalium.platform.ManifestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/// What an import does when things go otherwise than planned; these are not scheduled, the tests run the job.
@SpringBootTest
class ImportJobTests {

    private static final String EVENTS = "Bark&abcdefghijk&good&2&5\n";

    @Autowired
    private ImportJob job;

    @Autowired
    private Imports imports;

    @Autowired
    private ManifestStore store;

    @Autowired
    private Manifests manifests;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anImportThatEndedIsNotRunAgain() throws IOException {
        UUID id = queue("ended", true, store(EVENTS));
        assertThat(job.run(id)).isTrue();
        assertThat(job.run(id)).isTrue();

        assertThat(find(id))
                .returns(ImportState.SUCCEEDED, Import::state)
                .returns(1, Import::attempts)
                .returns(1L, Import::items);
    }

    @Test
    void whatTheCatalogueRefusesIsRejectedWithItsReason() throws IOException {
        UUID id = queue("nowhere", false, store(EVENTS));

        assertThat(job.run(id)).isTrue();
        assertThat(find(id)).returns(ImportState.REJECTED, Import::state);
        assertThat(find(id).outcome()).contains("There is no dataset 'nowhere'", "Nothing was imported");
    }

    @Test
    void predictionsOfAModelAreRejectedHoweverSoundTheyAre() throws IOException {
        String results = "[{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 2, 3, 4], \"score\": 0.5}]";
        UUID id = queue(new ImportRequest("predicted", "1.0", null, "coco", true, "test"), store(results));

        assertThat(job.run(id)).isTrue();
        assertThat(find(id)).returns(ImportState.REJECTED, Import::state);
        assertThat(find(id).outcome()).contains("predictions of a model", "nothing was imported");
    }

    @Test
    void anImportWhoseBytesAreGoneIsTriedAgainAndThenGivenUp() {
        UUID id = queue("gone", true, "0".repeat(64));

        for (int attempt = 1; attempt < ImportJob.ATTEMPTS; attempt++) {
            assertThatExceptionOfType(ImportInterrupted.class).isThrownBy(() -> job.run(id));
            assertThat(find(id)).returns(ImportState.RUNNING, Import::state);
        }
        assertThat(job.run(id)).isTrue();
        assertThat(find(id)).returns(ImportState.FAILED, Import::state);
        assertThat(find(id).outcome()).contains("not in the manifest", id.toString());
    }

    @Test
    void anImportThatTakesItsProcessWithItIsGivenUpToo() throws IOException {
        UUID id = queue("killer", true, store(EVENTS));
        for (int attempt = 0; attempt < ImportJob.ATTEMPTS; attempt++) {
            transaction.executeWithoutResult(
                    status -> imports.lockById(id).orElseThrow().begin(Instant.now())); // and then nothing more
        }

        assertThat(job.run(id)).isTrue();
        assertThat(find(id)).returns(ImportState.FAILED, Import::state);
    }

    @Test
    void anImportWaitsForItsTurnWithoutUsingAnAttemptUp() throws IOException {
        UUID id = queue("busy", true, store(EVENTS));

        transaction.executeWithoutResult(status -> {
            assertThat(manifests.takeTurn("busy")).isTrue();
            assertThat(onAnotherThread(() -> job.run(id))).isFalse();
        });
        assertThat(find(id)).returns(ImportState.QUEUED, Import::state).returns(0, Import::attempts);

        assertThat(job.run(id)).isTrue();
        assertThat(find(id)).returns(ImportState.SUCCEEDED, Import::state);
    }

    @Test
    void theSameBytesTwiceAtOnceAreImportedOnce() throws Exception {
        List<UUID> ids = List.of(queue("race", true, store(EVENTS)), queue("race", true, store(EVENTS)));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (var run : threads.invokeAll(ids.stream().map(this::untilEnded).toList())) {
                run.get();
            }
        }

        assertThat(ids)
                .extracting(id -> find(id).state())
                .containsExactlyInAnyOrder(ImportState.SUCCEEDED, ImportState.UNCHANGED);
    }

    private Callable<Boolean> untilEnded(UUID id) {
        return () -> {
            while (!job.run(id)) {
                Thread.onSpinWait();
            }
            return true;
        };
    }

    private static boolean onAnotherThread(Callable<Boolean> work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String store(String text) throws IOException {
        try (Arrival arrival = store.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000)) {
            arrival.keep();
            return arrival.sha256();
        }
    }

    private UUID queue(String dataset, boolean create, String sha256) {
        return queue(new ImportRequest(dataset, "1.0", null, "ave", create, "test"), sha256);
    }

    private UUID queue(ImportRequest request, String sha256) {
        return transaction.execute(status -> imports.save(
                        new Import(request, List.of(ImportFile.of("Annotations.txt", null, sha256, 1)), Instant.now()))
                .id());
    }

    private Import find(UUID id) {
        return imports.findById(id).orElseThrow();
    }
}
