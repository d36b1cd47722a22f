package dev.modalium.ui;

import dev.modalium.catalogue.Basis;
import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.SupportConflict.About;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact about a dataset as one line of a table: a task that it supports, or something that it contains.
///
/// @param text what was counted, where it was
record StatedFact(String term, Basis basis, String text, String source) {

    static List<StatedFact> of(About about, DatasetDetails dataset, Words words) {
        return switch (about) {
            case TASK ->
                dataset.support().stream()
                        .map(it -> new StatedFact(
                                it.task(), it.basis(), words.prose().sentence(words.why(it)), it.source()))
                        .toList();
            case MODALITY ->
                dataset.modalities().stream()
                        .map(it -> new StatedFact(it.modality(), it.basis(), items(it.count(), words), it.source()))
                        .toList();
            case PAIR ->
                dataset.pairs().stream()
                        .map(it -> new StatedFact(it.pair(), it.basis(), items(it.count(), words), it.source()))
                        .toList();
            case ANNOTATION ->
                dataset.annotations().stream()
                        .map(it -> new StatedFact(it.kind(), it.basis(), annotations(it.count(), words), it.source()))
                        .toList();
        };
    }

    private static String items(@Nullable Long count, Words words) {
        return count == null
                ? words.texts().get("agreement.yes.derived")
                : words.texts().get("agreement.items", count);
    }

    private static String annotations(@Nullable Long count, Words words) {
        return count == null
                ? words.texts().get("agreement.yes.derived")
                : words.texts().get("agreement.annotations", count);
    }
}
