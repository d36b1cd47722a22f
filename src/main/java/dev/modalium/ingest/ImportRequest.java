package dev.modalium.ingest;

import org.jspecify.annotations.Nullable;

/// What a person says of the manifest that they bring.
///
/// @param version of the release that takes it in
/// @param split null where the manifest itself says
/// @param format null where it is to be detected
/// @param fileName shown, and a hint to the format; never used as a path
/// @param createDataset whether a dataset that is not there yet is to be registered
public record ImportRequest(
        String dataset,
        String version,
        @Nullable String split,
        @Nullable String format,
        String fileName,
        boolean createDataset,
        String by) {

    ImportRequest withFileName(String name) {
        return new ImportRequest(dataset, version, split, format, name, createDataset, by);
    }
}
