package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.platform.Arrival;
import dev.modalium.platform.ManifestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/// Bytes stay for as long as something needs them, and no longer.
@SpringBootTest
class ManifestBytesTests {

    @Autowired
    private ManifestBytes bytes;

    @Autowired
    private ManifestStore store;

    @Autowired
    private ImportJob job;

    @Autowired
    private Imports imports;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void bytesOfAReleaseStay() throws IOException {
        String sha256 = arrive("Bark&bytesstay00&good&0&1\n", "stay");

        assertThat(store.path(sha256)).exists();
        bytes.removeAbandoned(Instant.now().plusSeconds(60));
        assertThat(store.path(sha256)).exists();
    }

    @Test
    void bytesOfARejectedManifestGo() throws IOException {
        assertThat(store.path(arrive("Bark&bytesgo0000&good&7&3\n", "go"))).doesNotExist();
    }

    @Test
    void bytesThatAnotherReleaseHasStayWhenTheyAreRefusedElsewhere() throws IOException {
        String text = "Bark&bytestwice0&good&0&1\n";
        arrive(text, "twice");

        Import refused = queue(text, "nowhere-at-all", false);
        assertThat(job.run(refused.id())).isTrue();

        assertThat(imports.findById(refused.id()))
                .hasValueSatisfying(ended -> assertThat(ended.state()).isEqualTo(ImportState.REJECTED));
        assertThat(store.path(refused.sent().getFirst().sha256())).exists();
    }

    @Test
    void bytesStayUntilTheLastImportOfThemHasEnded() throws IOException {
        String wrong = "Bark&byteslast00&good&7&3\n";
        UUID first = queue(wrong, "last", true).id();
        Import second = queue(wrong, "last", true);

        job.run(first);
        bytes.removeAbandoned(Instant.now().plusSeconds(60));
        assertThat(store.path(second.sent().getFirst().sha256())).exists();

        job.run(second.id());
        assertThat(store.path(second.sent().getFirst().sha256())).doesNotExist();
    }

    @Test
    void bytesThatNothingKnowsGoWhenTheyAreOldEnough() throws IOException {
        String sha256;
        try (Arrival arrival = receive("nobody knows these")) {
            arrival.keep();
            sha256 = arrival.sha256();
        }

        bytes.removeAbandoned(Instant.now().minusSeconds(60));
        assertThat(store.path(sha256)).exists();

        bytes.removeAbandoned(Instant.now().plusSeconds(60));
        assertThat(store.path(sha256)).doesNotExist();
    }

    private String arrive(String text, String dataset) throws IOException {
        Import queued = queue(text, dataset, true);
        assertThat(job.run(queued.id())).isTrue();
        return queued.sent().getFirst().sha256();
    }

    private Import queue(String text, String dataset, boolean create) throws IOException {
        var request = new ImportRequest(dataset, "1.0", null, "ave", create, "test");
        try (Arrival arrival = receive(text)) {
            return transaction.execute(status -> {
                bytes.keep(arrival);
                return imports.save(new Import(
                        request,
                        List.of(ImportFile.of("Annotations.txt", null, arrival.sha256(), arrival.size())),
                        Instant.now()));
            });
        }
    }

    private Arrival receive(String text) throws IOException {
        return store.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000);
    }
}
