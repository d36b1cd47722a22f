package dev.modalium.search;

import dev.modalium.search.index.IndexedDataset;
import dev.modalium.vocabulary.Content;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a dataset holds, declared or derived, with its summary.
///
/// @param content as support rules ask for it
record Holding(IndexedDataset dataset, DatasetSummary summary, List<String> annotationKinds, Content content) {

    static Holding of(IndexedDataset dataset, DatasetSummary summary) {
        Set<String> sorted = new TreeSet<>();
        for (IndexedDataset.Fact fact : dataset.annotations()) {
            sorted.add(fact.term());
        }
        List<String> kinds = List.copyOf(sorted);
        return new Holding(
                dataset,
                summary,
                kinds,
                new Content(Set.copyOf(summary.modalities()), Set.copyOf(kinds), Set.copyOf(summary.pairs())));
    }
}
