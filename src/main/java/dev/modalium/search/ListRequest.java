package dev.modalium.search;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which page of which list is wanted.
///
/// @param sort null for relevance, which is by name where neither words nor tasks are asked for
/// @param limit how many datasets a page has
/// @param cursor where the page before ended, null for the first page
/// @param facets names of the facets that are wanted
/// @param facetValues how many values of each facet are given at most
public record ListRequest(
        Filter filter,
        @Nullable Sort sort,
        int limit,
        @Nullable String cursor,
        List<String> facets,
        int facetValues) {

    /// The first page by the usual order, without facets.
    public static ListRequest of(Filter filter, int limit) {
        return new ListRequest(filter, null, limit, null, List.of(), 0);
    }

    /// The same of another filter.
    ListRequest under(Filter other) {
        return new ListRequest(other, sort, limit, cursor, facets, facetValues);
    }

    /// The order that the list is in.
    public Sort order() {
        return sort == null ? Sort.RELEVANCE : sort;
    }
}
