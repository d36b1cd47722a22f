package dev.modalium.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list shows of a dataset; null is what the catalogue does not know.
public record DatasetSummary(
        String slug,
        String name,
        @Nullable Integer year,
        @Nullable String nature,
        @Nullable String licence,
        @Nullable String summary,
        List<String> modalities,
        List<String> pairs,
        List<String> tasks) {}
