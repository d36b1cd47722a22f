package dev.modalium.ui;

import dev.modalium.language.Texts;
import dev.modalium.search.DatasetSearch;
import dev.modalium.search.ValueLabels;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Quantity;
import java.util.List;
import java.util.Map;

/// One clause of the filter in force.
///
/// @param kind what it is about, in a word; empty where the label says it all
/// @param label the clause as people read it
/// @param without the page's address under all the other clauses
record FilterCondition(String kind, String label, String without) {

    /// @param address of the page
    /// @param search knows what the datasets are called that the filter compares with
    static List<FilterCondition> of(PageAddress address, ValueLabels labels, DatasetSearch search) {
        Filter filter = address.filter();
        Texts texts = labels.texts();
        Map<String, String> names = search.names(filter);
        ValueLabels named = labels.naming(name -> names.getOrDefault(name, name));
        return filter.clauses().stream()
                .map(clause -> new FilterCondition(
                        kind(clause, texts),
                        named.of(clause),
                        address.under(filter.without(clause::equals)).toString()))
                .toList();
    }

    private static String kind(Filter clause, Texts texts) {
        return switch (clause) {
            case Filter.Has has -> texts.get("condition." + has.field().key());
            case Filter.Within within -> within.quantity() == Quantity.YEAR ? texts.get("condition.year") : "";
            case Filter.Words _ -> texts.get("condition.words");
            case Filter.Named _ -> texts.get("condition.name");
            case Filter.Counted _, Filter.Like _, Filter.SizedAs _, Filter.All _, Filter.Any _, Filter.Not _ -> "";
        };
    }
}
