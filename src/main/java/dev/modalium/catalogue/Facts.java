package dev.modalium.catalogue;

import dev.modalium.catalogue.Contents.AnnotationFact;
import dev.modalium.catalogue.Contents.ModalityFact;
import dev.modalium.catalogue.Contents.PairFact;
import dev.modalium.catalogue.Contents.SupportFact;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The stored facts about what datasets contain and support; those of one origin are replaced as a whole.
@Component
class Facts {

    private static final List<String> TABLES =
            List.of("dataset_modality", "dataset_pair", "dataset_annotation", "dataset_support");

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Facts(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Replaces what the starter catalogue declared; what a curator declares of the same thing stays.
    void declare(long datasetId, Contents contents) {
        for (String table : TABLES) {
            jdbc.update("delete from " + table + " where dataset_id = ? and declared_by = 'starter'", datasetId);
        }
        insert(new Origin(datasetId, Basis.DECLARED, "starter", null), contents);
    }

    /// Replaces what was derived from the counts of a release.
    void derive(long datasetId, long releaseId, Contents contents) {
        withdraw(releaseId);
        insert(new Origin(datasetId, Basis.DERIVED, null, releaseId), contents);
    }

    /// Removes what was derived from the counts of a release.
    void withdraw(long releaseId) {
        for (String table : TABLES) {
            jdbc.update("delete from " + table + " where release_id = ? and basis = 'derived'", releaseId);
        }
    }

    private record Origin(
            long datasetId,
            Basis basis,
            @Nullable String declaredBy,
            @Nullable Long releaseId) {

        /// The values of the columns that all four tables have, and then their own.
        @Nullable
        Object[] row(String source, Confidence confidence, @Nullable Object... own) {
            @Nullable Object[] row = new @Nullable Object[6 + own.length];
            row[0] = datasetId;
            row[1] = basis.slug();
            row[2] = declaredBy;
            row[3] = releaseId;
            row[4] = source;
            row[5] = confidence.slug();
            System.arraycopy(own, 0, row, 6, own.length);
            return row;
        }
    }

    private void insert(Origin origin, Contents contents) {
        insert(
                "dataset_modality",
                "modality, count",
                "?, ?",
                contents.modalities().stream()
                        .map((ModalityFact fact) ->
                                origin.row(fact.source(), fact.confidence(), fact.modality(), fact.count()))
                        .toList());
        insert(
                "dataset_pair",
                "pair, relation, granularity, count",
                "?, ?, ?, ?",
                contents.pairs().stream()
                        .map((PairFact fact) -> origin.row(
                                fact.source(),
                                fact.confidence(),
                                fact.pair(),
                                fact.relation(),
                                fact.granularity() == null
                                        ? null
                                        : fact.granularity().slug(),
                                fact.count()))
                        .toList());
        insert(
                "dataset_annotation",
                "kind, note, count",
                "?, ?, ?",
                contents.annotations().stream()
                        .map((AnnotationFact fact) ->
                                origin.row(fact.source(), fact.confidence(), fact.kind(), fact.note(), fact.count()))
                        .toList());
        insert(
                "dataset_support",
                "task, reason, counts",
                "?, ?, ?::jsonb",
                contents.support().stream()
                        .map((SupportFact fact) -> origin.row(
                                fact.source(),
                                fact.confidence(),
                                fact.task(),
                                fact.reason(),
                                json.writeValueAsString(fact.counts())))
                        .toList());
    }

    private void insert(String table, String ownColumns, String ownValues, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate("""
                insert into %s (dataset_id, basis, declared_by, release_id, source, confidence, %s)
                values (?, ?, ?, ?, ?, ?, %s) on conflict do nothing""".formatted(table, ownColumns, ownValues), rows);
    }
}
