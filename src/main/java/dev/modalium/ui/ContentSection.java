package dev.modalium.ui;

import dev.modalium.catalogue.Basis;
import dev.modalium.catalogue.Confidence;
import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.DatasetDetails.AnnotationDetails;
import dev.modalium.catalogue.DatasetDetails.ModalityDetails;
import dev.modalium.catalogue.DatasetDetails.PairDetails;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table of what a dataset contains: its modalities, their pairs, or its annotations.
///
/// @param column heading of the first column
/// @param counted heading of the column of counts
/// @param of what the counts would say, to name it where nobody has counted
record ContentSection(String id, String title, String column, String counted, String of, List<Row> rows) {

    /// One fact; the same term may stand in several rows, declared and derived.
    ///
    /// @param dots slug whose families are shown as dots, null for none
    record Row(
            String label,
            @Nullable String dots,
            @Nullable String note,
            String basis,
            @Nullable Long count,
            String source,
            String confidence) {}

    static List<ContentSection> of(DatasetDetails dataset, Words words) {
        return List.of(
                new ContentSection(
                        "modalities",
                        "Modalities",
                        "Modality",
                        "Items",
                        "items carry each",
                        dataset.modalities().stream()
                                .sorted(Comparator.comparing(ModalityDetails::modality, words.order()))
                                .map(it -> row(it, words))
                                .toList()),
                new ContentSection(
                        "pairs",
                        "Pairs of modalities",
                        "Pair",
                        "Items",
                        "items hold both",
                        dataset.pairs().stream()
                                .sorted(Comparator.comparing(PairDetails::pair, words.order()))
                                .map(it -> row(it, words))
                                .toList()),
                new ContentSection(
                        "annotations",
                        "Annotations",
                        "Kind",
                        "Annotations",
                        "there are of each",
                        dataset.annotations().stream().map(it -> row(it, words)).toList()));
    }

    public boolean hasCounts() {
        return rows.stream().anyMatch(row -> row.count() != null);
    }

    private static Row row(ModalityDetails it, Words words) {
        String label = words.modalityOrPair(it.modality());
        return row(label, it.modality(), release(it.release()), it.basis(), it.count(), it.source(), it.confidence());
    }

    private static Row row(PairDetails it, Words words) {
        String how = Stream.of(
                        it.relation(),
                        it.granularity() == null ? null : "by " + it.granularity(),
                        release(it.release()))
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        String label = words.modalityOrPair(it.pair());
        return row(label, it.pair(), how.isEmpty() ? null : how, it.basis(), it.count(), it.source(), it.confidence());
    }

    private static Row row(AnnotationDetails it, Words words) {
        String note = it.note() == null ? release(it.release()) : it.note();
        return row(words.annotation(it.kind()), null, note, it.basis(), it.count(), it.source(), it.confidence());
    }

    private static Row row(
            String label,
            @Nullable String dots,
            @Nullable String note,
            Basis basis,
            @Nullable Long count,
            String source,
            Confidence confidence) {
        return new Row(label, dots, note, basis.slug(), count, source, confidence.slug());
    }

    private static @Nullable String release(@Nullable String version) {
        return version == null ? null : "release " + version;
    }
}
