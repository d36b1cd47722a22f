package dev.modalium.ingest;

import org.jspecify.annotations.Nullable;

/// One of the files of an import: one that was sent, or a manifest that was packed in one.
///
/// @param fileName as it was sent, or the path in the archive; never used as a path
/// @param within the name of the file that it was packed in; null for one that was sent
/// @param size of its bytes
/// @param format null until it is known, and of what is no manifest
/// @param split that all items are in, or null
/// @param items that it brought, 0 before the end
public record ImportFile(
        String fileName,
        @Nullable String within,
        String sha256,
        long size,
        @Nullable String format,
        @Nullable String split,
        long items,
        long annotations) {

    /// A file of which only the bytes are known.
    static ImportFile of(String fileName, @Nullable String within, String sha256, long size) {
        return new ImportFile(fileName, within, sha256, size, null, null, 0, 0);
    }

    ImportFile counted(String itsFormat, @Nullable String itsSplit, long itsItems, long itsAnnotations) {
        return new ImportFile(fileName, within, sha256, size, itsFormat, itsSplit, itsItems, itsAnnotations);
    }

    /// As reports name it.
    String shown() {
        return within == null ? fileName : within + "!/" + fileName;
    }

    boolean isSameAs(ImportFile other) {
        return shown().equals(other.shown());
    }
}
