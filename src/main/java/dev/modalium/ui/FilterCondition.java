package dev.modalium.ui;

import dev.modalium.language.Texts;
import dev.modalium.search.ValueLabels;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Quantity;
import java.util.List;

/// One clause of the filter in force.
///
/// @param kind what it is about, in a word; empty where the label says it all
/// @param label the clause as people read it
/// @param without the page's address under all the other clauses
record FilterCondition(String kind, String label, String without) {

    /// @param address of the page
    static List<FilterCondition> of(PageAddress address, ValueLabels labels, Texts texts) {
        Filter filter = address.filter();
        return filter.clauses().stream()
                .map(clause -> new FilterCondition(
                        kind(clause, texts),
                        labels.of(clause),
                        address.under(filter.without(clause::equals)).toString()))
                .toList();
    }

    private static String kind(Filter clause, Texts texts) {
        return switch (clause) {
            case Filter.Has has -> texts.get("condition." + has.field().key());
            case Filter.Within within -> within.quantity() == Quantity.YEAR ? texts.get("condition.year") : "";
            case Filter.Words _ -> texts.get("condition.words");
            case Filter.Named _ -> texts.get("condition.name");
            default -> "";
        };
    }
}
