package dev.modalium.catalogue;

import dev.modalium.catalogue.Contents.AnnotationFact;
import dev.modalium.catalogue.Contents.ModalityFact;
import dev.modalium.catalogue.Contents.PairFact;
import dev.modalium.catalogue.Contents.SupportFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Facts as rows of their tables, gathered to be written together.
final class FactRows {

    private final JsonMapper json;
    private final List<@Nullable Object[]> modalities = new ArrayList<>();
    private final List<@Nullable Object[]> pairs = new ArrayList<>();
    private final List<@Nullable Object[]> annotations = new ArrayList<>();
    private final List<@Nullable Object[]> support = new ArrayList<>();

    FactRows(JsonMapper json) {
        this.json = json;
    }

    /// Which dataset facts are about, and who or what says so.
    record Origin(
            long datasetId,
            Basis basis,
            @Nullable String declaredBy,
            @Nullable Long releaseId) {

        /// The columns that all four tables have, in the order of [Facts], and then a table's own.
        private @Nullable Object[] row(String source, Confidence confidence, @Nullable Object... own) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(datasetId);
            row.add(basis.slug());
            row.add(declaredBy);
            row.add(releaseId);
            row.add(source);
            row.add(confidence.slug());
            for (Object value : own) {
                row.add(value);
            }
            return row.toArray();
        }
    }

    void add(Origin origin, Contents contents) {
        for (ModalityFact fact : contents.modalities()) {
            modalities.add(origin.row(fact.source(), fact.confidence(), fact.modality(), fact.count()));
        }
        for (PairFact fact : contents.pairs()) {
            String granularity =
                    fact.granularity() == null ? null : fact.granularity().slug();
            pairs.add(origin.row(
                    fact.source(), fact.confidence(), fact.pair(), fact.relation(), granularity, fact.count()));
        }
        for (AnnotationFact fact : contents.annotations()) {
            annotations.add(origin.row(fact.source(), fact.confidence(), fact.kind(), fact.note(), fact.count()));
        }
        for (SupportFact fact : contents.support()) {
            String counts = json.writeValueAsString(fact.counts());
            support.add(origin.row(fact.source(), fact.confidence(), fact.task(), fact.reason(), counts));
        }
    }

    List<@Nullable Object[]> modalities() {
        return modalities;
    }

    List<@Nullable Object[]> pairs() {
        return pairs;
    }

    List<@Nullable Object[]> annotations() {
        return annotations;
    }

    List<@Nullable Object[]> support() {
        return support;
    }
}
