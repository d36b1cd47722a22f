package dev.modalium.search.index;

import static java.util.stream.Collectors.toSet;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.FreeValue;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values of datasets by column.
final class DatasetColumns {

    private static final String UNKNOWN = "unknown";
    private static final int DECIMALS = 3; // of the bounds of buckets

    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> withFamilies = new HashMap<>(); // of tasks
    private final Map<String, List<String>> directions = new HashMap<>(); // of tasks

    DatasetColumns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Task task : vocabulary.tasks()) {
            Set<String> all = new LinkedHashSet<>(List.of(task.slug()));
            task.families().forEach(family -> addFamily(family, all));
            withFamilies.put(task.slug(), all);
            directions.put(task.slug(), TaskDirections.of(task, vocabulary));
        }
    }

    private void addFamily(String slug, Set<String> all) {
        all.add(slug);
        vocabulary.taskFamily(slug).map(TaskFamily::parent).ifPresent(parent -> addFamily(parent, all));
    }

    /// The values of all columns but those of categories.
    ///
    /// @param quantities as [Quantities] has them
    Map<String, Collection<String>> of(IndexedDataset dataset, Map<Quantity, BigDecimal> quantities) {
        Map<String, Collection<String>> values = new LinkedHashMap<>();
        List<Fact> support = dataset.support();
        values.put(Columns.of(Field.MODALITY), withFamilies(dataset.modalities()));
        values.put(Columns.of(Field.PAIR), distinct(dataset.pairs(), Fact::term));
        values.put(Columns.of(Field.DIRECTION), directions(support));
        values.put(Columns.of(Field.RELATION), distinct(dataset.pairs(), Fact::relation));
        values.put(Columns.of(Field.GRANULARITY), distinct(dataset.pairs(), Fact::granularity));
        values.put(Columns.of(Field.TASK), tasks(support, _ -> true));
        values.put(Columns.of(Field.ANNOTATION), distinct(dataset.annotations(), Fact::term));
        values.put(Columns.of(Field.NATURE), List.of(orUnknown(dataset.nature())));
        values.put(Columns.of(Field.LICENCE), licences(dataset.licence()));
        values.put(Columns.of(Field.USE), uses(dataset.licence()));
        values.put(Columns.of(Field.LANGUAGE), languages(dataset));
        values.put(Columns.of(Field.BASIS), distinct(support, Fact::basis));
        values.put(Columns.of(Field.STATUS), List.of(dataset.status()));
        values.put(Columns.of(Field.RELATED), distinct(dataset.relations(), IndexedDataset.Relation::slug));
        values.put(Columns.DERIVED, tasks(support, Fact::isDerived));
        values.put(Columns.CERTAIN, tasks(support, fact -> fact.confidence().equals("high")));
        values.put(Columns.NARROWED_PAIR, narrowed(dataset.pairs()));
        values.put(Columns.NARROWED_RELATED, related(dataset));
        quantities.forEach((quantity, number) -> values.put(Columns.of(quantity), counted(quantity, number)));
        return values;
    }

    private static <T> Set<String> distinct(Collection<T> facts, Function<T, @Nullable String> value) {
        return facts.stream().map(value).filter(Objects::nonNull).collect(toSet());
    }

    private static Set<String> narrowed(List<Fact> pairs) {
        Set<String> all = new HashSet<>();
        for (Fact pair : pairs) {
            List<String> ways = Stream.of(pair.relation(), pair.granularity())
                    .filter(Objects::nonNull)
                    .toList();
            all.addAll(PairValue.narrowed(pair.term(), ways));
        }
        return all;
    }

    private static Set<String> related(IndexedDataset dataset) {
        return distinct(
                dataset.relations(),
                relation -> new RelatedValue(relation.slug(), RelatedValue.way(relation.relation(), relation.inverse()))
                        .toString());
    }

    /// A modality and all above it, such as `vision.video` and `vision`.
    private static Set<String> withFamilies(List<Fact> modalities) {
        Set<String> all = distinct(modalities, Fact::term);
        for (Fact modality : modalities) {
            String slug = modality.term();
            for (int dot = slug.lastIndexOf('.'); dot > 0; dot = slug.lastIndexOf('.', dot - 1)) {
                all.add(slug.substring(0, dot));
            }
        }
        return all;
    }

    /// The tasks with all families above them.
    private Set<String> tasks(List<Fact> support, Predicate<Fact> supported) {
        return support.stream()
                .filter(supported)
                .map(Fact::term)
                .flatMap(task -> withFamilies.getOrDefault(task, Set.of(task)).stream())
                .collect(toSet());
    }

    private Set<String> directions(List<Fact> support) {
        return support.stream()
                .flatMap(fact -> directions.getOrDefault(fact.term(), List.of()).stream())
                .collect(toSet());
    }

    /// The licence, and the name for all that forbid commercial use.
    private List<String> licences(@Nullable String licence) {
        boolean forbids = licence != null
                && vocabulary
                        .licence(licence)
                        .filter(known -> known.forbids().contains(Licence.COMMERCIAL_USE))
                        .isPresent();
        return forbids ? List.of(licence, Field.NON_COMMERCIAL) : List.of(orUnknown(licence));
    }

    private List<String> uses(@Nullable String licence) {
        return licence == null
                ? List.of()
                : vocabulary.licence(licence).map(Licence::permits).orElse(List.of());
    }

    private static Set<String> languages(IndexedDataset dataset) {
        return dataset.languages().stream()
                .flatMap(language -> FreeValue.language(language).stream())
                .collect(toSet());
    }

    private static List<String> counted(Quantity quantity, BigDecimal number) {
        return quantity == Quantity.YEAR
                ? List.of(number.toPlainString())
                : quantity.buckets().stream()
                        .filter(bucket -> bucket.contains(number.setScale(DECIMALS, RoundingMode.HALF_EVEN)))
                        .map(Range::toString)
                        .toList();
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? UNKNOWN : value;
    }
}
