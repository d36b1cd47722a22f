package dev.modalium.ui;

import dev.modalium.search.DatasetFilter;
import dev.modalium.search.DatasetPage;
import dev.modalium.search.FilterUrl;
import dev.modalium.ui.FilterChoices.Choice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the page of the list shows beside the datasets.
///
/// @param kept conditions that the form has no field for, such as the second of two tasks, and keeps as they are
/// @param next address of the page that follows, null on the last one
/// @param later whether this is not the first page
record DatasetListView(
        String heading,
        String text,
        String years,
        List<Choice> choices,
        List<FilterCondition> kept,
        List<FilterCondition> active,
        @Nullable String next,
        boolean later,
        String first,
        String api) {

    static DatasetListView of(
            DatasetFilter filter,
            List<FilterCondition> conditions,
            DatasetPage result,
            @Nullable String cursor,
            List<Choice> choices) {
        String query = FilterUrl.query(filter);
        return new DatasetListView(
                heading(filter, result.total()),
                filter.text(),
                String.join(" ", FilterCondition.values(conditions, "year")),
                choices,
                conditions.stream().filter(it -> isNotFirst(it, conditions)).toList(),
                conditions,
                result.next() == null ? null : address(query, result.next()),
                cursor != null,
                address(query, null),
                FilterUrl.of(filter));
    }

    /// The list's address for a query that is encoded already.
    static String address(String query, @Nullable String cursor) {
        String paged =
                cursor == null ? query : query + (query.isEmpty() ? "" : "&") + "cursor=" + Links.encoded(cursor);
        return paged.isEmpty() ? "/datasets" : "/datasets?" + paged;
    }

    private static boolean isNotFirst(FilterCondition condition, List<FilterCondition> all) {
        return !FilterCondition.values(all, condition.parameter()).getFirst().equals(condition.value());
    }

    private static String heading(DatasetFilter filter, long total) {
        String counted = total == 1 ? "1 dataset" : String.format(Locale.ROOT, "%,d datasets", total);
        return filter.isEverything() ? counted + " in the catalogue, by name." : counted + " under this filter.";
    }
}
