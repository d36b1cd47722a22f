package dev.modalium.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The bytes of one manifest, which can be opened more than once, with what the person who brought it said about it.
public interface ManifestSource {

    /// The file's name, for messages and for recognition; never used as a path.
    String fileName();

    /// The split that the person named, or null: then the format may know it from the file's name or records.
    @Nullable
    String split();

    /// A new stream from the first byte, which the caller closes.
    InputStream open() throws IOException;

    /// A file on this machine.
    static ManifestSource of(Path path, String fileName, @Nullable String split) {
        return new FileSource(path, fileName, split);
    }

    /// A file, read again each time it is opened.
    record FileSource(Path path, String fileName, @Nullable String split) implements ManifestSource {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
