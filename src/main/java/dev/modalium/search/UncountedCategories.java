package dev.modalium.search;

import dev.modalium.language.Texts;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Condition;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.index.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Categories that a filter asks for and no listed dataset counts, each with what may have been meant.
record UncountedCategories(Snapshot snapshot, Texts texts) {

    /// More would not help a person.
    private static final int NEAREST = 3;

    /// Null where each category is counted.
    @Nullable
    String note(Filter filter) {
        String note = asked(filter)
                .distinct()
                .filter(category -> !snapshot.isCategory(category))
                .map(this::note)
                .collect(Collectors.joining(texts.get("answer.between-notes")));
        return note.isEmpty() ? null : note;
    }

    private String note(String category) {
        Collection<String> nearest = snapshot.categoriesLike(category, NEAREST);
        return nearest.isEmpty()
                ? texts.get("answer.no-category", category)
                : texts.get(
                        "answer.nearest-category",
                        category,
                        texts.or(nearest.stream()
                                .limit(NEAREST)
                                .map(near -> texts.get("answer.quoted", near))
                                .toList()));
    }

    private static Stream<String> asked(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) -> parts.stream().flatMap(UncountedCategories::asked);
            case Any(List<Filter> parts) -> parts.stream().flatMap(UncountedCategories::asked);
            case Not _ -> Stream.of();
            case Has(Field field, String value) -> field == Field.CATEGORY ? Stream.of(value) : Stream.of();
            case Counted counted -> Stream.of(counted.category());
            case Condition _ -> Stream.of();
        };
    }
}
