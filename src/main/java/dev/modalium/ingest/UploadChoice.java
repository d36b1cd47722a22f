package dev.modalium.ingest;

import java.util.UUID;

/// The resumable upload whose bytes a request wants imported.
///
/// @param named whether the request names the file, so that the upload's own name is of no matter
public record UploadChoice(UUID id, boolean named) {}
