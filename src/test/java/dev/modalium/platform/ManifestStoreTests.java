package dev.modalium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestStoreTests {

    /// Of the three bytes "abc" (FIPS 180-4, example in appendix B.1).
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private ManifestStore store;

    @BeforeEach
    void open() throws IOException {
        store = new ManifestStore(DataFolder.at(folder));
    }

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        try (Arrival arrival = store.receive(bytes("abc"), 3)) {
            arrival.keep();

            assertThat(arrival).returns(HASH_OF_ABC, Arrival::sha256).returns(3L, Arrival::size);
        }
        assertThat(store.path(HASH_OF_ABC)).hasContent("abc");
        assertThat(files()).hasSize(1);
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        keep("abc");
        keep("abc");

        assertThat(files()).containsExactly(store.path(HASH_OF_ABC));
    }

    @Test
    void givesUpWhatNobodyKeeps() throws IOException {
        store.receive(bytes("abc"), 3).close();

        assertThat(files()).isEmpty();
    }

    @Test
    void keepsNothingOfWhatIsTooLarge() throws IOException {
        assertThatExceptionOfType(ManifestTooLarge.class)
                .isThrownBy(() -> store.receive(bytes("abcd"), 3))
                .satisfies(e -> assertThat(e.limit()).isEqualTo(3));
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsNothingOfAStreamThatBreaksOff() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close(); // reading on is an IOException

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.receive(broken, 3));
        assertThat(files()).isEmpty();
    }

    @Test
    void tellsWhatWasKeptBeforeAMoment() throws IOException {
        keep("abc");

        assertThat(store.keptBefore(Instant.now().minusSeconds(60))).isEmpty();
        assertThat(store.keptBefore(Instant.now().plusSeconds(60))).containsExactly(HASH_OF_ABC);
    }

    @Test
    void removesUploadsThatBrokeOffLongAgoAndNoneThatMayBeUnderWay() throws IOException {
        Path part = Files.createFile(folder.resolve("manifests/incoming-1.part"));

        store.removeBrokenOffBefore(Instant.now().minusSeconds(60));
        assertThat(part).exists();

        store.removeBrokenOffBefore(Instant.now().plusSeconds(60));
        assertThat(part).doesNotExist();
    }

    @Test
    void takesNoPathForAHash() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.path("../../etc/passwd"));
    }

    private void keep(String text) throws IOException {
        try (Arrival arrival = store.receive(bytes(text), text.length())) {
            arrival.keep();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
