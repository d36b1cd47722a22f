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
import java.time.Clock;
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
        store = new ManifestStore(DataFolder.at(folder), Clock.systemUTC());
    }

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        var stored = store.store(bytes("abc"), 3);

        assertThat(stored).isEqualTo(new ManifestStore.Stored(HASH_OF_ABC, 3));
        assertThat(store.path(HASH_OF_ABC)).hasContent("abc");
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        store.store(bytes("abc"), 3);
        store.store(bytes("abc"), 3);

        assertThat(files()).containsExactly(store.path(HASH_OF_ABC));
    }

    @Test
    void keepsNothingOfWhatIsTooLarge() throws IOException {
        assertThatExceptionOfType(ManifestTooLarge.class)
                .isThrownBy(() -> store.store(bytes("abcd"), 3))
                .satisfies(e -> assertThat(e.limit()).isEqualTo(3));
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsNothingOfAStreamThatBreaksOff() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close(); // reading on is an IOException

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.store(broken, 3));
        assertThat(files()).isEmpty();
    }

    @Test
    void takesNoPathForAHash() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.path("../../etc/passwd"));
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
