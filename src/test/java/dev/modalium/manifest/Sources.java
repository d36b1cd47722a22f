package dev.modalium.manifest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Manifests that tests write down.
public final class Sources {

    private Sources() {}

    public static ManifestSource of(String fileName, String text) {
        return of(fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    public static ManifestSource of(String fileName, byte[] bytes) {
        return new Bytes(fileName, null, bytes);
    }

    public static ManifestSource of(String fileName, String split, String text) {
        return new Bytes(fileName, split, text.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("ArrayRecordComponent") // the bytes of a test, compared by nobody
    private record Bytes(String fileName, @Nullable String split, byte[] bytes) implements ManifestSource {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
