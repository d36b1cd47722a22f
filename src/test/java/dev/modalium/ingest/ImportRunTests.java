package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modalium.manifest.Category;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTests {

    private static final int SIZE = 10_000;

    @TempDir
    private Path folder;

    private final ImportRun run = new ImportRun(UUID.randomUUID(), 1, SIZE);
    private final RecordSink sink = run.watched(RecordSink.nowhere());
    private ManifestSource source;

    @BeforeEach
    void writeAFile() throws IOException {
        Path file = Files.write(folder.resolve("manifest"), new byte[SIZE]);
        source = run.watched(ManifestSource.of(file, "manifest", null), 0);
    }

    @Test
    void seesHowFarTheManifestIsRead() throws IOException {
        try (InputStream in = source.open()) {
            assertThat(in.read()).isZero();
            assertThat(in.readNBytes(100)).hasSize(100);
            in.skipNBytes(400);
            assertThat(run.bytesRead()).isEqualTo(501);
            assertThat(in.readAllBytes()).hasSize(SIZE - 501);
        }
        assertThat(run.bytesRead()).isEqualTo(SIZE);
    }

    @Test
    void doesNotGoBackWhenTheManifestIsReadAgain() throws IOException {
        try (InputStream in = source.open()) {
            in.readAllBytes();
        }
        try (InputStream in = source.open()) {
            assertThat(in.read()).isZero();
        }

        assertThat(run.progress(null).bytesRead()).isEqualTo(SIZE);
    }

    @Test
    void countsTheBytesOfSeveralManifestsTogether() throws IOException {
        run.enter(ImportPhase.READING, 2 * SIZE);
        ManifestSource second = run.watched(source, SIZE);

        try (InputStream in = second.open()) {
            in.readNBytes(100);
        }

        assertThat(run.progress(null).bytesRead()).isEqualTo(SIZE + 100);
        assertThat(run.progress(null).bytesTotal()).isEqualTo(2 * SIZE);
    }

    @Test
    void countsFindingsByCodeAndKeepsTheFirstOfEach() {
        run.takeUp("manifest");
        sink.finding(finding(FindingCode.BOX_EMPTY, 100));
        sink.finding(finding(FindingCode.BOX_EMPTY, 200));
        sink.finding(finding(FindingCode.CAPTION_EMPTY, 300));

        assertThat(run.progress(null).findings())
                .containsExactly(
                        new FindingSoFar("box-empty", "warning", 2, first(100)),
                        new FindingSoFar("caption-empty", "warning", 1, first(300)));
    }

    @Test
    void stopsTheReadingWhenItIsCancelled() throws IOException {
        try (InputStream in = source.open()) {
            run.cancel();

            assertThatExceptionOfType(ImportCancelled.class).isThrownBy(in::read);
            assertThatExceptionOfType(ImportCancelled.class).isThrownBy(in::readAllBytes);
        }
        assertThatExceptionOfType(ImportCancelled.class)
                .isThrownBy(() -> sink.category(new Category("1", "dog", null, new Span(0, 1))));
        assertThatExceptionOfType(ImportCancelled.class).isThrownBy(() -> run.enter(ImportPhase.SETTLING));
    }

    private static Finding finding(FindingCode code, long offset) {
        return new Finding(code, Position.at(offset, "/annotations/7"), "what is wrong", "what would be right");
    }

    private static FindingSoFar.First first(long offset) {
        return new FindingSoFar.First("manifest", null, null, offset, "/annotations/7", "what is wrong");
    }
}
