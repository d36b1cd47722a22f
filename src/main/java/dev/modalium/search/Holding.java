package dev.modalium.search;

import dev.modalium.search.index.IndexedDataset;
import dev.modalium.vocabulary.Content;
import java.util.List;
import java.util.Set;

/// What a dataset holds, declared or derived, with its summary.
///
/// @param content as support rules ask for it
record Holding(IndexedDataset dataset, DatasetSummary summary, List<String> annotationKinds, Content content) {

    static Holding of(IndexedDataset dataset, DatasetSummary summary) {
        List<String> kinds = IndexedDataset.terms(dataset.annotations());
        return new Holding(
                dataset,
                summary,
                kinds,
                new Content(Set.copyOf(summary.modalities()), Set.copyOf(kinds), Set.copyOf(summary.pairs())));
    }
}
