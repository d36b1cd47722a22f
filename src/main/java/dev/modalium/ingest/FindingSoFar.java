package dev.modalium.ingest;

import org.jspecify.annotations.Nullable;

/// How often a finding of one code has occurred until now, and the first of them.
///
/// @param first null where it is not at hand
public record FindingSoFar(
        String code, String severity, long count, @Nullable First first) {

    /// The first finding of its code.
    ///
    /// @param fileName in which file it is
    /// @param line null, as the column is, while it has not been worked out from the offset
    /// @param byteOffset from the first byte of the manifest
    public record First(
            @Nullable String fileName,
            @Nullable Integer line,
            @Nullable Integer column,
            long byteOffset,
            @Nullable String pointer,
            String message) {}
}
