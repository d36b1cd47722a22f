package dev.modalium.search.combination;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is asked of a set of datasets, taken from a filter.
///
/// @param each what every member has
/// @param tasks what the members support together; each member supports at least one of them
/// @param amounts what the members reach together
record Wish(Filter each, List<Filter> tasks, List<Within> amounts) {

    /// What does not add up: years, and categories, which datasets have in common.
    private static final Set<Quantity> NO_SUMS = Set.of(Quantity.YEAR, Quantity.CATEGORIES);

    static Wish of(Filter filter) {
        List<Filter> each = new ArrayList<>();
        List<Filter> tasks = new ArrayList<>();
        List<Within> amounts = new ArrayList<>();
        for (Filter clause : filter.clauses()) {
            if (clause instanceof Within within && within.range().from() != null && isSum(within.quantity())) {
                amounts.add(within);
            } else if (isOfTasks(clause)) {
                tasks.add(clause);
            } else {
                each.add(clause);
            }
        }
        return new Wish(Filter.all(each), List.copyOf(tasks), List.copyOf(amounts));
    }

    /// What every member passes.
    Filter ofMembers() {
        return tasks.isEmpty() ? each : each.and(Filter.any(tasks));
    }

    static boolean isSum(Quantity quantity) {
        return !NO_SUMS.contains(quantity);
    }

    private static boolean isOfTasks(Filter clause) {
        return switch (clause) {
            case Has(Field field, String _) -> field == Field.TASK;
            case Any(List<Filter> parts) -> parts.stream().allMatch(Wish::isOfTasks);
            case Filter.Condition _, Filter.All _, Filter.Not _ -> false;
        };
    }
}
