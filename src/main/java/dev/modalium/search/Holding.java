package dev.modalium.search;

import dev.modalium.search.index.IndexedDataset;
import dev.modalium.vocabulary.Content;
import java.util.List;
import java.util.Set;

/// What a dataset holds, declared or derived, with its summary.
record Holding(IndexedDataset dataset, DatasetSummary summary) {

    List<String> annotationKinds() {
        return dataset.annotations().stream()
                .map(IndexedDataset.Fact::term)
                .distinct()
                .sorted()
                .toList();
    }

    /// As support rules ask for it.
    Content content() {
        return new Content(
                Set.copyOf(summary.modalities()), Set.copyOf(annotationKinds()), Set.copyOf(summary.pairs()));
    }
}
