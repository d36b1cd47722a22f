package dev.modalium.ui;

import dev.modalium.language.Texts;
import dev.modalium.search.DatasetPage;
import dev.modalium.search.ListRequest;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.FilterUrl.Parameter;
import dev.modalium.search.filter.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the page of the list shows beside the datasets.
///
/// @param text the words that are looked for, as the field of the form has them
/// @param kept parameters that the form keeps as they are
/// @param next address of the page that follows, null on the last one
/// @param later whether this is not the first page
/// @param coverage the map of tasks and pairs under this filter
/// @param combinations sets of datasets that together give what it asks for
record DatasetListView(
        String heading,
        String text,
        List<Parameter> kept,
        List<FilterCondition> active,
        List<FacetGroup> groups,
        List<Order> orders,
        @Nullable String next,
        boolean later,
        String first,
        String api,
        String coverage,
        String combinations) {

    record Order(String label, String href, boolean current) {}

    static DatasetListView of(ListRequest request, List<FilterCondition> conditions, DatasetPage result, Texts texts) {
        Sort order = request.order();
        Filter filter = request.filter();
        String query = FilterUrl.query(filter, request.sort());
        Optional<Filter> words =
                filter.clauses().stream().filter(Filter.Words.class::isInstance).findFirst();
        return new DatasetListView(
                texts.get(filter.isEverything() ? "list.all" : "list.filtered", result.total()),
                words.map(clause -> ((Filter.Words) clause).text()).orElse(""),
                kept(filter.without(clause -> words.filter(clause::equals).isPresent()), request.sort()),
                conditions,
                FacetGroup.of(result.facets(), texts),
                Arrays.stream(Sort.values())
                        .map(sort -> new Order(
                                texts.get("order." + sort.key()),
                                address(FilterUrl.query(filter, sort), null),
                                sort == order))
                        .toList(),
                result.next() == null ? null : address(query, result.next()),
                request.cursor() != null,
                address(query, null),
                "/api/v1/datasets" + (query.isEmpty() ? "" : "?" + query),
                new PageAddress("/coverage", filter, List.of()).toString(),
                new PageAddress("/combinations", filter, List.of()).toString());
    }

    /// The list's address for a query that is encoded already.
    static String address(String query, @Nullable String cursor) {
        String paged =
                cursor == null ? query : query + (query.isEmpty() ? "" : "&") + "cursor=" + Links.encoded(cursor);
        return paged.isEmpty() ? "/datasets" : "/datasets?" + paged;
    }

    /// The page of a list, where the API's address of it is known.
    static @Nullable String page(@Nullable String apiUrl) {
        return apiUrl == null ? null : apiUrl.replaceFirst("^/api/v1", "");
    }

    private static List<Parameter> kept(Filter filter, @Nullable Sort sort) {
        List<Parameter> kept = new ArrayList<>(FilterUrl.parameters(filter));
        if (sort != null) {
            kept.add(new Parameter("sort", sort.key()));
        }
        return kept;
    }
}
