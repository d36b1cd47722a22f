package dev.modalium.search.index;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Condition;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Replaces conditions on the size of another dataset by what they mean for it.
final class ComparedSizes {

    private static final Filter NOTHING = Filter.not(Filter.everything());
    private static final BigDecimal STEP = new BigDecimal("0.001");

    private final Function<String, Optional<IndexedDataset>> byName;

    ComparedSizes(Function<String, Optional<IndexedDataset>> byName) {
        this.byName = byName;
    }

    Filter replaced(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) ->
                new All(parts.stream().map(this::replaced).toList());
            case Any(List<Filter> parts) ->
                new Any(parts.stream().map(this::replaced).toList());
            case Not(Filter part) -> new Not(replaced(part));
            case SizedAs(String name, boolean larger) ->
                byName.apply(name)
                        .map(Quantities::of)
                        .map(numbers -> numbers.get(Quantity.ITEMS))
                        .map(items -> sized(items, larger))
                        .orElse(NOTHING);
            case Condition condition -> condition;
        };
    }

    private static Filter sized(BigDecimal items, boolean larger) {
        return new Within(
                Quantity.ITEMS, larger ? new Range(items.add(STEP), null) : new Range(null, items.subtract(STEP)));
    }
}
