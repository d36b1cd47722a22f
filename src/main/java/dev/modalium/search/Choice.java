package dev.modalium.search;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FreeValue;
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

    /// The value itself, what it is narrowed to or another name of it, null where none of these is asked for.
    @Override
    public @Nullable String apply(String value) {
        return asked.contains(value)
                ? value
                : asked.stream().filter(one -> isOf(one, value)).findFirst().orElse(null);
    }

    private boolean isOf(String one, String value) {
        return switch (field) {
            case PAIR -> PairValue.parse(one).slug().equals(value);
            case TASK -> TaskValue.parse(one).slug().equals(value);
            case RELATED -> RelatedValue.parse(one).name().equals(value);
            case CATEGORY -> FreeValue.names(value).contains(one);
            case MODALITY,
                    DIRECTION,
                    RELATION,
                    GRANULARITY,
                    ANNOTATION,
                    NATURE,
                    LICENCE,
                    USE,
                    LANGUAGE,
                    BASIS,
                    STATUS -> false;
        };
    }
}
