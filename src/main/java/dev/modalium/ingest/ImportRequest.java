package dev.modalium.ingest;

import org.jspecify.annotations.Nullable;

/// What a person says of the manifests that they bring.
///
/// @param version of the release that takes it in
/// @param split null where the manifest itself says
/// @param format null where it is to be detected
/// @param createDataset whether a dataset that is not there yet is to be registered
public record ImportRequest(
        String dataset,
        String version,
        @Nullable String split,
        @Nullable String format,
        boolean createDataset,
        String by) {}
