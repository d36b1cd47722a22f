package dev.modalium.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the datasets that pass a filter, seen with its total and facets at one revision of the catalogue.
///
/// @param next the cursor of the page that follows, null on the last one
/// @param total how many datasets pass the filter, on all pages together
/// @param facets what they have, counted; empty where no facets were asked for
/// @param query the filter in the query language
/// @param explanation how the list came about, where that was asked for
public record DatasetPage(
        List<DatasetSummary> items,
        @Nullable String next,
        long total,
        List<Facet> facets,
        String query,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Explanation explanation) {}
