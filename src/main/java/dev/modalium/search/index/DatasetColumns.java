package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.FreeValue;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /// Is given what a dataset has, some of it more than once.
    @FunctionalInterface
    interface Taker {
        void take(String column, String value);
    }

    /// Passes on the values of all columns that are not open.
    ///
    /// @param quantities as [Quantities] has them
    void of(IndexedDataset dataset, Map<Quantity, BigDecimal> quantities, Taker taker) {
        dataset.modalities().forEach(modality -> modality(modality.term(), taker));
        dataset.pairs().forEach(pair -> pair(pair, taker));
        dataset.annotations().forEach(annotation -> taker.take(Columns.of(Field.ANNOTATION), annotation.term()));
        dataset.support().forEach(support -> support(support, taker));
        taker.take(Columns.of(Field.NATURE), orUnknown(dataset.nature()));
        licence(dataset.licence(), taker);
        dataset.languages()
                .forEach(language ->
                        FreeValue.language(language).ifPresent(code -> taker.take(Columns.of(Field.LANGUAGE), code)));
        taker.take(Columns.of(Field.STATUS), dataset.status());
        quantities.forEach((quantity, number) -> quantity(quantity, number, taker));
    }

    /// A modality and all above it, such as `vision.video` and `vision`.
    private static void modality(String slug, Taker taker) {
        taker.take(Columns.of(Field.MODALITY), slug);
        for (int dot = slug.lastIndexOf('.'); dot > 0; dot = slug.lastIndexOf('.', dot - 1)) {
            taker.take(Columns.of(Field.MODALITY), slug.substring(0, dot));
        }
    }

    private static void pair(Fact pair, Taker taker) {
        taker.take(Columns.of(Field.PAIR), pair.term());
        List<String> ways = Stream.of(pair.relation(), pair.granularity())
                .filter(Objects::nonNull)
                .toList();
        PairValue.narrowed(pair.term(), ways).forEach(narrowed -> taker.take(Columns.NARROWED_PAIR, narrowed));
        if (pair.relation() != null) {
            taker.take(Columns.of(Field.RELATION), pair.relation());
        }
        if (pair.granularity() != null) {
            taker.take(Columns.of(Field.GRANULARITY), pair.granularity());
        }
    }

    private void support(Fact support, Taker taker) {
        taker.take(Columns.of(Field.BASIS), support.basis());
        directions
                .getOrDefault(support.term(), List.of())
                .forEach(direction -> taker.take(Columns.of(Field.DIRECTION), direction));
        for (String task : withFamilies.getOrDefault(support.term(), Set.of(support.term()))) {
            taker.take(Columns.of(Field.TASK), task);
            if (support.isDerived()) {
                taker.take(Columns.DERIVED, task);
            }
            if (support.confidence().equals("high")) {
                taker.take(Columns.CERTAIN, task);
            }
        }
    }

    /// The licence, the name for all that forbid commercial use, and what it permits.
    private void licence(@Nullable String slug, Taker taker) {
        taker.take(Columns.of(Field.LICENCE), orUnknown(slug));
        Licence known = slug == null ? null : vocabulary.licence(slug).orElse(null);
        if (known == null) {
            return;
        }
        if (known.forbids().contains(Licence.COMMERCIAL_USE)) {
            taker.take(Columns.of(Field.LICENCE), Field.NON_COMMERCIAL);
        }
        known.permits().forEach(use -> taker.take(Columns.of(Field.USE), use));
    }

    private static void quantity(Quantity quantity, BigDecimal number, Taker taker) {
        if (quantity == Quantity.YEAR) {
            taker.take(Columns.of(quantity), number.toPlainString());
            return;
        }
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        for (Range bucket : quantity.buckets()) {
            if (bucket.contains(rounded)) {
                taker.take(Columns.of(quantity), bucket.toString());
            }
        }
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? UNKNOWN : value;
    }
}
