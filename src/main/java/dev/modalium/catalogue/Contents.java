package dev.modalium.catalogue;

import dev.modalium.vocabulary.Granularity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a dataset contains and supports according to one origin: the starter catalogue, or the counts of a release.
record Contents(
        List<ModalityFact> modalities,
        List<PairFact> pairs,
        List<AnnotationFact> annotations,
        List<SupportFact> support) {

    /// @param count items that carry it, null where nobody counted
    record ModalityFact(String modality, @Nullable Long count, String source, Confidence confidence) {}

    /// @param count items that hold both, null where nobody counted
    record PairFact(
            String pair,
            @Nullable String relation,
            @Nullable Granularity granularity,
            @Nullable Long count,
            String source,
            Confidence confidence) {}

    /// @param note in the source's own words
    record AnnotationFact(
            String kind, @Nullable String note, @Nullable Long count, String source, Confidence confidence) {}

    /// @param reason one sentence for a person
    /// @param counts what was counted, by name
    record SupportFact(String task, String reason, Map<String, Long> counts, String source, Confidence confidence) {}
}
