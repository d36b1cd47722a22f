package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How similar datasets are, by the formula in the documentation.
record ModelSimilarity(Vocabulary vocabulary, Model model) {

    /// Weights of what is known of the other, and what of each the dataset shares; 0 without a shared task.
    long of(IndexedDataset other, IndexedDataset dataset) {
        if (model.isNamed(other.slug(), dataset)) {
            return 0;
        }
        long had = 0;
        long could = 5000;
        for (Map.Entry<Field, Integer> weight : Map.of(
                        Field.TASK, 45, Field.PAIR, 20, Field.MODALITY, 10, Field.ANNOTATION, 10)
                .entrySet()) {
            Set<String> asked = ModelTerms.terms(facts(weight.getKey(), other));
            if (asked.isEmpty()) {
                continue;
            }
            boolean isTask = weight.getKey() == Field.TASK;
            long shared = asked.stream()
                    .mapToLong(term -> model.values(weight.getKey(), dataset).contains(term)
                            ? isTask ? 2 : 1
                            : isTask && supportsKin(term, dataset) ? 1 : 0)
                    .sum();
            if (isTask && shared == 0) {
                return 0;
            }
            long own = (isTask ? 2L : 1L)
                    * ModelTerms.terms(facts(weight.getKey(), dataset)).size();
            long theirs = (isTask ? 2L : 1L) * asked.size();
            long ofTheirs = weight.getValue() * 1000L * Math.min(shared, theirs) / theirs;
            long ofOwn = own == 0 ? 0 : weight.getValue() * 1000L * Math.min(shared, own) / own;
            had += weight.getKey() == Field.MODALITY ? ofTheirs : (ofTheirs + ofOwn) / 2;
            could += weight.getValue() * 1000L;
        }
        if (other.nature() != null) {
            could += 5000;
            had += other.nature().equals(dataset.nature()) ? 5000 : 0;
        }
        had += model.values(Field.RELATED, dataset).contains(other.slug()) ? 5000 : 0;
        Optional<BigDecimal> amount = model.number(Quantity.ITEMS, other);
        if (amount.isPresent()) {
            could += 5000;
            had += model.number(Quantity.ITEMS, dataset)
                            .filter(own -> own.multiply(BigDecimal.TEN).compareTo(amount.get()) >= 0
                                    && own.compareTo(amount.get().multiply(BigDecimal.TEN)) <= 0)
                            .isPresent()
                    ? 5000
                    : 0;
        }
        return 100 * had / could;
    }

    /// Another task of a family of it that joins the same modalities.
    private boolean supportsKin(String task, IndexedDataset dataset) {
        Task known = vocabulary.task(task).orElseThrow();
        return ModelTerms.terms(dataset.support()).stream()
                .flatMap(slug -> vocabulary.task(slug).stream())
                .anyMatch(other -> !Collections.disjoint(other.families(), known.families())
                        && vocabulary.modalityFamilies(other).equals(vocabulary.modalityFamilies(known)));
    }

    private static List<Fact> facts(Field field, IndexedDataset dataset) {
        return switch (field) {
            case TASK -> dataset.support();
            case PAIR -> dataset.pairs();
            case MODALITY -> dataset.modalities();
            default -> dataset.annotations();
        };
    }
}
