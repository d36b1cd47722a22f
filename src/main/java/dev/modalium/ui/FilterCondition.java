package dev.modalium.ui;

import dev.modalium.search.ValueLabels;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One clause of the filter in force.
///
/// @param kind what it is about, in a word; empty where the label says it all
/// @param label the clause as people read it
/// @param without the list's address under all the other clauses
record FilterCondition(String kind, String label, String without) {

    /// @param sort that the list is in, null for its own
    static List<FilterCondition> of(Filter filter, @Nullable Sort sort, ValueLabels labels) {
        return filter.clauses().stream()
                .map(clause -> new FilterCondition(
                        kind(clause),
                        labels.of(clause),
                        DatasetListView.address(FilterUrl.query(filter.without(clause::equals), sort), null)))
                .toList();
    }

    private static String kind(Filter clause) {
        return switch (clause) {
            case Filter.Has has -> has.field().key();
            case Filter.Within within -> within.quantity() == Quantity.YEAR ? "year" : "";
            case Filter.Words _ -> "words";
            case Filter.Named _ -> "name";
            default -> "";
        };
    }
}
