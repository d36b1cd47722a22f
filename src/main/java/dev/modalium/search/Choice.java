package dev.modalium.search;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.TaskValue;
import dev.modalium.search.index.FacetCounts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a filter asks for of one field, by the values that facets count.
final class Choice implements Function<String, @Nullable String> {

    private final Field field;
    private final List<String> asked;

    Choice(Filter filter, Field field) {
        this.field = field;
        this.asked = FacetCounts.chosen(filter, field);
    }

    /// The value itself or what it is narrowed to, null where neither is asked for.
    @Override
    public @Nullable String apply(String value) {
        return asked.contains(value)
                ? value
                : asked.stream()
                        .filter(one -> whole(one).equals(value))
                        .findFirst()
                        .orElse(null);
    }

    private String whole(String value) {
        return switch (field) {
            case PAIR -> PairValue.parse(value).slug();
            case TASK -> TaskValue.parse(value).slug();
            case RELATED -> RelatedValue.parse(value).name();
            default -> value;
        };
    }
}
