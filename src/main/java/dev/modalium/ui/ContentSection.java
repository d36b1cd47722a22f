package dev.modalium.ui;

import dev.modalium.catalogue.Basis;
import dev.modalium.catalogue.Confidence;
import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.DatasetDetails.AnnotationDetails;
import dev.modalium.catalogue.DatasetDetails.ModalityDetails;
import dev.modalium.catalogue.DatasetDetails.PairDetails;
import dev.modalium.language.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table of what a dataset contains: its modalities, their pairs, or its annotations.
///
/// @param column heading of the first column
/// @param counted heading of the column of counts
/// @param uncounted a sentence for where nobody has counted
record ContentSection(String id, String title, String column, String counted, String uncounted, List<Row> rows) {

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
                section(
                        "modalities",
                        dataset.modalities().stream()
                                .sorted(Comparator.comparing(ModalityDetails::modality, words.order()))
                                .map(it -> row(it, words)),
                        words),
                section(
                        "pairs",
                        dataset.pairs().stream()
                                .sorted(Comparator.comparing(PairDetails::pair, words.order()))
                                .map(it -> row(it, words)),
                        words),
                section("annotations", dataset.annotations().stream().map(it -> row(it, words)), words));
    }

    private static ContentSection section(String id, Stream<Row> rows, Words words) {
        Texts texts = words.texts();
        return new ContentSection(
                id,
                texts.get("dataset." + id),
                texts.get("dataset." + id + ".column"),
                texts.get("dataset." + id + ".counted"),
                texts.get("dataset." + id + ".uncounted"),
                rows.toList());
    }

    public boolean hasCounts() {
        return rows.stream().anyMatch(row -> row.count() != null);
    }

    private static Row row(ModalityDetails it, Words words) {
        String label = words.modalityOrPair(it.modality());
        return row(
                label,
                it.modality(),
                release(it.release(), words),
                it.basis(),
                it.count(),
                it.source(),
                it.confidence());
    }

    private static Row row(PairDetails it, Words words) {
        String how = Stream.of(
                        it.relation() == null ? null : words.code("relation", it.relation()),
                        it.granularity() == null ? null : granularity(it.granularity(), words),
                        release(it.release(), words))
                .filter(part -> part != null)
                .reduce((one, other) -> words.texts().get("list.comma", one, other))
                .orElse("");
        String label = words.modalityOrPair(it.pair());
        return row(label, it.pair(), how.isEmpty() ? null : how, it.basis(), it.count(), it.source(), it.confidence());
    }

    private static Row row(AnnotationDetails it, Words words) {
        String note = it.note() == null ? release(it.release(), words) : it.note();
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

    private static String granularity(String granularity, Words words) {
        return words.texts().get("dataset.by", words.code("granularity", granularity));
    }

    private static @Nullable String release(@Nullable String version, Words words) {
        return version == null ? null : words.texts().get("dataset.of-release", version);
    }
}
