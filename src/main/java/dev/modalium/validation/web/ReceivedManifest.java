package dev.modalium.validation.web;

import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The bytes of a manifest for as long as it is checked, in a file that goes when this is closed.
final class ReceivedManifest implements AutoCloseable {

    static final String PREFIX = "modalium-validation-";

    private static final int BUFFER = 256 * 1024;

    private final Path file;
    private final Deadline deadline;

    private ReceivedManifest(Path file, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
    }

    /// Takes in a stream to its end; nothing is left of it where that fails.
    ///
    /// @throws TooLarge as soon as more than the limit has come
    static ReceivedManifest of(InputStream bytes, long limit, Deadline deadline) throws IOException {
        var received = new ReceivedManifest(Files.createTempFile(PREFIX, ".manifest"), deadline);
        boolean whole = false;
        try {
            received.copy(deadline.over(bytes), limit);
            whole = true;
            return received;
        } finally {
            if (!whole) {
                received.close();
            }
        }
    }

    /// The manifest under the last part of its name.
    ManifestSource source(String name) {
        return new Within(ManifestSource.of(file, name.substring(name.lastIndexOf('/') + 1), null), deadline);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private void copy(InputStream bytes, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new TooLarge();
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /// More bytes came than are taken.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private record Within(ManifestSource source, Deadline deadline) implements ManifestSource {

        @Override
        public String fileName() {
            return source.fileName();
        }

        @Override
        public @Nullable String split() {
            return source.split();
        }

        @Override
        public InputStream open() throws IOException {
            return deadline.over(source.open());
        }
    }
}
