package dev.modalium.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page of the datasets that pass a filter, seen with its total and facets at one revision of the catalogue.
///
/// @param next the cursor of the page that follows, null on the last one
/// @param total how many datasets pass the filter, on all pages together
/// @param facets what they have, counted; empty where no facets were asked for
/// @param query the filter in the query language
/// @param note what the reader should know of the list, such as that no dataset counts a category; null where nothing
/// @param explanation how the list came about, where that was asked for
/// @param reasons why each dataset of the page is there, by its slug, where that was asked for
/// @param nearMisses datasets that pass all of the filter but one thing, where that was asked for; on the first page
/// @param relaxations where nothing passes: what to drop so that something does, where that was asked for
public record DatasetPage(
        List<DatasetSummary> items,
        @Nullable String next,
        long total,
        List<Facet> facets,
        String query,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Explanation explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<Answer.Reason>> reasons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Answer.NearMiss> nearMisses,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Answer.Relaxation> relaxations) {}
