package dev.modalium.ui;

import dev.modalium.ingest.StoredManifest;
import java.util.List;

/// Where a manifest of a release can be fetched as it came.
///
/// @param size in words, such as `144,287 bytes`
record ManifestLink(String fileName, String href, String size) {

    static List<ManifestLink> of(String slug, String version, List<StoredManifest> manifests, Words words) {
        return manifests.stream()
                .map(manifest -> new ManifestLink(
                        manifest.fileName(),
                        "/api/v1/datasets/%s/releases/%s/manifests/%s"
                                .formatted(Links.encoded(slug), Links.encoded(version), manifest.sha256()),
                        words.texts().get("count.bytes", manifest.size())))
                .toList();
    }
}
