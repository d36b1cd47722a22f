package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.question.Interpretation.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Of what a dataset has only one of, several that a question names are alternatives: `CC BY 4.0, MIT`, `AVE and LLP`.
final class OneOf {

    private static final Set<Kind> SINGLE = EnumSet.of(Kind.NAME, Kind.NATURE, Kind.LICENCE, Kind.YEAR);

    private OneOf() {}

    /// Whether a dataset has only one of what the item asks for.
    static boolean isSingle(Item item) {
        return SINGLE.contains(item.kind());
    }

    /// `2018 and 2020` are alternatives, while `since 2018` and `before 2020` hold together.
    private static boolean isOne(Filter filter) {
        return !(filter instanceof Within(Quantity quantity, Range range)
                && quantity == Quantity.YEAR
                && !range.isSingle());
    }

    /// The items, with the alternatives as the filter of each of them.
    static List<Item> grouped(List<Item> items) {
        List<Item> grouped = new ArrayList<>(items);
        for (Kind kind : SINGLE) {
            List<Item> same = items.stream()
                    .filter(item -> item.kind() == kind && !item.isExclusion() && isOne(item.filter()))
                    .toList();
            if (same.size() > 1) {
                Filter any =
                        Filter.any(same.stream().map(Item::filter).collect(Collectors.toCollection(ArrayList::new)));
                grouped.replaceAll(item -> same.contains(item) ? item.with(any) : item);
            }
        }
        return grouped;
    }
}
