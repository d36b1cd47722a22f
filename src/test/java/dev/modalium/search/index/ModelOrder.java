package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Words;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.filter.TaskValue;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which order datasets are listed.
record ModelOrder(Vocabulary vocabulary, Model model, ModelTerms terms, ModelSimilarity similarity) {

    static final Comparator<IndexedDataset> BY_NAME = Comparator.comparing(
            ModelOrder::key,
            (one, other) -> Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));

    Comparator<IndexedDataset> of(Filter filter, Sort sort) {
        return switch (sort) {
            case NAME -> BY_NAME;
            case YEAR -> largestFirst(dataset -> model.number(Quantity.YEAR, dataset));
            case OLDEST -> smallestFirst(dataset -> model.number(Quantity.YEAR, dataset));
            case SIZE -> largestFirst(dataset -> model.number(Quantity.ITEMS, dataset));
            case SMALLEST -> smallestFirst(dataset -> model.number(Quantity.ITEMS, dataset));
            case UPDATED ->
                largestFirst(dataset -> Optional.of(
                        BigDecimal.valueOf(dataset.updatedAt().toInstant().toEpochMilli())));
            case RELEVANCE -> {
                List<Predicate<IndexedDataset>> groups = groups(filter);
                yield Comparator.comparingInt(dataset -> {
                    int group = 0;
                    while (group < groups.size() && !groups.get(group).test(dataset)) {
                        group++;
                    }
                    return group;
                });
            }
        };
    }

    private static Comparator<IndexedDataset> largestFirst(Function<IndexedDataset, Optional<BigDecimal>> number) {
        return Comparator.comparing(
                dataset -> number.apply(dataset).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));
    }

    private static Comparator<IndexedDataset> smallestFirst(Function<IndexedDataset, Optional<BigDecimal>> number) {
        return Comparator.comparing(
                dataset -> number.apply(dataset).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /// By words: such a name, the beginning of one, a part of one. By tasks: derived support before declared, then more
    /// of the tasks, up to three, then the more certain.
    private List<Predicate<IndexedDataset>> groups(Filter filter) {
        List<Predicate<IndexedDataset>> groups = new ArrayList<>();
        filter.clauses().stream()
                .flatMap(clause -> clause instanceof Words(String text) ? Stream.of(text) : Stream.of())
                .findFirst()
                .ifPresent(text -> {
                    String plain = PlainName.of(text);
                    groups.add(dataset -> model.names(dataset).contains(plain));
                    groups.add(dataset -> model.names(dataset).stream().anyMatch(name -> name.startsWith(plain)));
                    groups.add(dataset -> !ModelWords.words(text).isEmpty()
                            && ModelWords.stands(
                                    ModelWords.words(text),
                                    ModelWords.words(String.join(" \n ", Looked.written(dataset)))));
                });
        filter.clauses().stream()
                .flatMap(clause -> clause instanceof Like(String name) ? Stream.of(name) : Stream.of())
                .findFirst()
                .flatMap(model::called)
                .ifPresent(other -> {
                    for (int number = 100; number >= 40; number--) {
                        int exactly = number;
                        groups.add(dataset -> similarity.of(other, dataset) == exactly);
                    }
                });
        Set<String> asked = filter.clauses().stream()
                .flatMap(clause -> asked(clause).stream())
                .collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            for (int least = 3; least > 0; least--) {
                int many = least;
                groups.add(dataset -> isAny(dataset, asked, fact -> fact.basis().equals("derived"))
                        && supported(dataset, asked) >= many);
            }
            for (int least = 3; least > 0; least--) {
                int many = least;
                groups.add(dataset ->
                        isAny(dataset, asked, fact -> fact.confidence().equals("high"))
                                && supported(dataset, asked) >= many);
                groups.add(dataset -> supported(dataset, asked) >= many);
            }
        }
        return groups;
    }

    /// The tasks that a clause asks for: those of a task, or of alternatives that are all tasks.
    private Set<String> asked(Filter clause) {
        if (clause instanceof Has(Field field, String value) && field == Field.TASK) {
            TaskValue task = TaskValue.parse(value);
            return vocabulary.tasks().stream()
                    .map(Task::slug)
                    .filter(slug -> terms.withFamilies(slug).contains(task.slug()) && model.joins(slug, task.joining()))
                    .collect(Collectors.toSet());
        }
        if (!(clause instanceof Filter.Any(List<Filter> parts))
                || parts.stream().anyMatch(part -> asked(part).isEmpty())) {
            return Set.of();
        }
        return parts.stream().flatMap(part -> asked(part).stream()).collect(Collectors.toSet());
    }

    private static boolean isAny(IndexedDataset dataset, Set<String> tasks, Predicate<Fact> such) {
        return dataset.support().stream().anyMatch(fact -> tasks.contains(fact.term()) && such.test(fact));
    }

    private static long supported(IndexedDataset dataset, Set<String> tasks) {
        return dataset.support().stream()
                .map(Fact::term)
                .filter(tasks::contains)
                .distinct()
                .count();
    }

    private static String key(IndexedDataset dataset) {
        return dataset.name().toLowerCase(Locale.ROOT) + "\0" + dataset.slug();
    }
}
