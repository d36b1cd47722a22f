package dev.modalium.ingest;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Bytes of a resumable upload that come in one request.
///
/// @param offset where in the upload the client thinks that they begin
/// @param announced how many they are to be; -1 where that is not said
/// @param checksum of all of them; null where the client gives none
public record UploadPiece(
        long offset,
        InputStream bytes,
        long announced,
        @Nullable Checksum checksum) {}
