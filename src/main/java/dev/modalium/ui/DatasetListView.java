package dev.modalium.ui;

import dev.modalium.search.DatasetPage;
import dev.modalium.search.Facet;
import dev.modalium.search.ListRequest;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.FilterUrl.Parameter;
import dev.modalium.search.filter.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        List<Group> groups,
        List<Order> orders,
        @Nullable String next,
        boolean later,
        String first,
        String api,
        String coverage,
        String combinations) {

    private static final int SHOWN_AT_ONCE = 6;

    /// Names of facets whose values stand open; what else there is stands folded.
    private static final List<String> OPEN = List.of("pair", "task", "modality", "annotation");

    private static final Map<String, String> TITLES = Map.of(
            "licence", "Licence",
            "use", "Permitted use",
            "basis", "Support is",
            "related", "Related to",
            "items", "Number of items",
            "hours", "Hours",
            "annotations", "Number of annotations");

    /// A facet as the page shows it.
    ///
    /// @param shown the values that are seen at once
    /// @param folded those that are seen on demand
    record Group(String title, boolean open, List<Facet.Value> shown, List<Facet.Value> folded) {}

    record Order(String label, String href, boolean current) {}

    static DatasetListView of(ListRequest request, Sort order, List<FilterCondition> conditions, DatasetPage result) {
        Filter filter = request.filter();
        String query = FilterUrl.query(filter, request.sort());
        Optional<Filter> words =
                filter.clauses().stream().filter(Filter.Words.class::isInstance).findFirst();
        return new DatasetListView(
                heading(filter, result.total()),
                words.map(clause -> ((Filter.Words) clause).text()).orElse(""),
                kept(filter.without(clause -> words.filter(clause::equals).isPresent()), request.sort()),
                conditions,
                result.facets().stream()
                        .filter(facet -> facet.values().size() > 1
                                || facet.values().stream().anyMatch(Facet.Value::selected))
                        .filter(facet -> !facet.name().equals("status"))
                        .map(DatasetListView::group)
                        .toList(),
                Arrays.stream(Sort.values())
                        .map(sort ->
                                new Order(label(sort), address(FilterUrl.query(filter, sort), null), sort == order))
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
    static String page(String apiUrl) {
        return apiUrl.replaceFirst("^/api/v1", "");
    }

    private static List<Parameter> kept(Filter filter, @Nullable Sort sort) {
        List<Parameter> kept = new ArrayList<>(FilterUrl.parameters(filter));
        if (sort != null) {
            kept.add(new Parameter("sort", sort.key()));
        }
        return kept;
    }

    private static Group group(Facet facet) {
        List<Facet.Value> values = facet.values().stream()
                .map(value -> new Facet.Value(
                        value.value(), value.label(), value.count(), value.selected(), page(value.url())))
                .toList();
        int cut = Math.min(SHOWN_AT_ONCE, values.size());
        boolean chosen = values.stream().anyMatch(Facet.Value::selected);
        String title = Objects.requireNonNullElse(
                TITLES.get(facet.name()),
                facet.name().substring(0, 1).toUpperCase(Locale.ROOT)
                        + facet.name().substring(1));
        return new Group(
                title,
                chosen || OPEN.contains(facet.name()),
                values.subList(0, cut),
                values.subList(cut, values.size()));
    }

    private static String label(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "relevance";
            case NAME -> "name";
            case YEAR -> "newest";
            case SIZE -> "largest";
            case UPDATED -> "last changed";
        };
    }

    private static String heading(Filter filter, long total) {
        String counted = total == 1 ? "1 dataset" : String.format(Locale.ROOT, "%,d datasets", total);
        return filter.isEverything() ? counted + " in the catalogue." : counted + " under this filter.";
    }
}
