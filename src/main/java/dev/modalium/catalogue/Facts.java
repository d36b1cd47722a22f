package dev.modalium.catalogue;

import dev.modalium.catalogue.FactRows.Origin;
import java.util.List;
import java.util.Map;
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

    /// Replaces what the starter catalogue declared of these datasets; what a curator declares of the same things
    /// stays.
    void declare(Map<Long, Contents> byDataset) {
        Long[] ids = byDataset.keySet().toArray(Long[]::new);
        for (String table : TABLES) {
            jdbc.update(
                    "delete from " + table + " where dataset_id = any (?) and declared_by = 'starter'", (Object) ids);
        }
        FactRows rows = new FactRows(json);
        byDataset.forEach((id, contents) -> rows.add(new Origin(id, Basis.DECLARED, "starter", null), contents));
        insert(rows);
    }

    /// Replaces what was derived from the counts of a release.
    ///
    /// @param rules by which this was derived, see [DerivationRules]
    void derive(long datasetId, long releaseId, Contents contents, String rules) {
        withdraw(releaseId);
        FactRows rows = new FactRows(json);
        rows.add(new Origin(datasetId, Basis.DERIVED, null, releaseId), contents);
        insert(rows);
        jdbc.update("update release set rules = ? where id = ?", rules, releaseId);
    }

    /// What was derived from the counts of a release, as a text that is equal for equal facts.
    String derived(long releaseId) {
        return String.join(
                "\n",
                TABLES.stream()
                        .map(table -> jdbc.queryForObject(
                                "select coalesce(string_agg(f::text, E'\\n' order by f::text), '') from " + table
                                        + " f where release_id = ? and basis = 'derived'",
                                String.class,
                                releaseId))
                        .toList());
    }

    /// Removes what was derived from the counts of a release.
    void withdraw(long releaseId) {
        for (String table : TABLES) {
            jdbc.update("delete from " + table + " where release_id = ? and basis = 'derived'", releaseId);
        }
    }

    private void insert(FactRows rows) {
        insert("dataset_modality", "modality, count", "?, ?", rows.modalities());
        insert("dataset_pair", "pair, relation, granularity, count", "?, ?, ?, ?", rows.pairs());
        insert("dataset_annotation", "kind, note, count", "?, ?, ?", rows.annotations());
        insert("dataset_support", "task, reason, counts", "?, ?, ?::jsonb", rows.support());
    }

    private void insert(String table, String ownColumns, String ownValues, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate("""
                insert into %s (dataset_id, basis, declared_by, release_id, source, confidence, %s)
                values (?, ?, ?, ?, ?, ?, %s) on conflict do nothing""".formatted(table, ownColumns, ownValues), rows);
    }
}
