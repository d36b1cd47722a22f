package dev.modalium.ingest;

import org.jspecify.annotations.Nullable;

/// A release has a manifest whose bytes are not in the store as they came.
public final class ManifestBytesMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ManifestBytesMissing(StoredManifest manifest, String instead, @Nullable Throwable cause) {
        super(
                "The " + manifest.size() + " bytes of the manifest " + manifest.sha256() + " are not in the store: "
                        + instead,
                cause);
    }
}
