package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Condition;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Named;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Replaces conditions that compare with another dataset by what they mean for it.
final class Likeness {

    private static final Filter NOTHING = Filter.not(Filter.everything());
    private static final BigDecimal STEP = new BigDecimal("0.001");

    private final Vocabulary vocabulary;
    private final Function<String, Optional<IndexedDataset>> byName;

    Likeness(Vocabulary vocabulary, Function<String, Optional<IndexedDataset>> byName) {
        this.vocabulary = vocabulary;
        this.byName = byName;
    }

    Filter replaced(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) ->
                new All(parts.stream().map(this::replaced).toList());
            case Any(List<Filter> parts) ->
                new Any(parts.stream().map(this::replaced).toList());
            case Not(Filter part) -> new Not(replaced(part));
            case Like(String name) -> byName.apply(name).map(this::like).orElse(NOTHING);
            case SizedAs(String name, boolean larger) ->
                byName.apply(name)
                        .map(Quantities::of)
                        .map(numbers -> numbers.get(Quantity.ITEMS))
                        .map(items -> sized(items, larger))
                        .orElse(NOTHING);
            case Condition condition -> condition;
        };
    }

    private Filter like(IndexedDataset dataset) {
        Stream<Filter> pairs = terms(dataset.pairs()).map(pair -> new Has(Field.PAIR, pair));
        Stream<Filter> modalities = dataset.pairs().isEmpty()
                ? terms(dataset.modalities()).map(modality -> new Has(Field.MODALITY, modality))
                : Stream.of();
        List<Filter> shared = Stream.concat(pairs, modalities).toList();
        List<Filter> tasks = terms(dataset.support())
                .flatMap(slug -> Stream.concat(
                        Stream.of(slug),
                        vocabulary.task(slug).map(Task::families).stream().flatMap(List::stream)))
                .distinct()
                .<Filter>map(task -> new Has(Field.TASK, task))
                .toList();
        if (shared.isEmpty() || tasks.isEmpty()) {
            return NOTHING;
        }
        return Filter.all(List.of(Filter.any(shared), Filter.any(tasks), Filter.not(new Named(dataset.slug()))));
    }

    private static Stream<String> terms(List<IndexedDataset.Fact> facts) {
        return facts.stream().map(IndexedDataset.Fact::term).distinct();
    }

    private static Filter sized(BigDecimal items, boolean larger) {
        return new Within(
                Quantity.ITEMS, larger ? new Range(items.add(STEP), null) : new Range(null, items.subtract(STEP)));
    }
}
