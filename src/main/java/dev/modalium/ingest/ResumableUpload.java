package dev.modalium.ingest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A manifest whose bytes come in several requests, as far as they have come.
///
/// @param length of all bytes when they have come
/// @param offset how many have come and are kept
/// @param metadata in the client's own words
/// @param expiresAt when it is given up, unless more comes
public record ResumableUpload(
        UUID id, long length, long offset, @Nullable String metadata, Instant expiresAt) {}
