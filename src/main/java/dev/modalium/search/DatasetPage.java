package dev.modalium.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the datasets that pass a filter, seen at one revision of the catalogue.
///
/// @param next the cursor of the page that follows, null on the last one
/// @param total how many datasets pass the filter, on all pages together
public record DatasetPage(
        List<DatasetSummary> items, @Nullable String next, long total, long revision) {}
