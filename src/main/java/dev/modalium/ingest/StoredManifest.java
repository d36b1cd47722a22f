package dev.modalium.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A manifest that a release took in, and what is known of it.
///
/// @param fileName the name that it came with
/// @param size of its bytes
public record StoredManifest(
        long id,
        String sha256,
        String fileName,
        String format,
        @Nullable String split,
        long size,
        String importedBy,
        Instant importedAt) {}
