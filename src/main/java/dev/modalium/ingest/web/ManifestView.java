package dev.modalium.ingest.web;

import dev.modalium.ingest.StoredManifest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A manifest of a release as it is shown over HTTP.
///
/// @param url where its bytes are
record ManifestView(
        String sha256,
        String fileName,
        String format,
        @Nullable String split,
        long size,
        String importedBy,
        Instant importedAt,
        String url) {

    static ManifestView of(StoredManifest manifest, String slug, String version) {
        return new ManifestView(
                manifest.sha256(),
                manifest.fileName(),
                manifest.format(),
                manifest.split(),
                manifest.size(),
                manifest.importedBy(),
                manifest.importedAt(),
                "/api/v1/datasets/%s/releases/%s/manifests/%s".formatted(slug, version, manifest.sha256()));
    }
}
