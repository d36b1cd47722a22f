package dev.modalium.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How far the running imports of all instances are, as each of them last wrote it.
@Component
class ProgressRows {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ProgressRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Writes how far an import is, at once and for everybody, if it is called outside of a transaction.
    ///
    /// @return whether the import is still wanted
    boolean write(UUID importId, ImportProgress progress) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                insert into import_progress (import_id, attempt, phase, file_name, bytes_read, bytes_total,
                                             bytes_per_second, items, annotations, findings)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (import_id) do update
                set (attempt, phase, file_name, bytes_read, bytes_total, bytes_per_second, items, annotations, findings)
                    = (excluded.attempt, excluded.phase, excluded.file_name, excluded.bytes_read,
                       excluded.bytes_total, excluded.bytes_per_second, excluded.items, excluded.annotations,
                       excluded.findings)
                returning exists (select from import where id = import_id and state in ('QUEUED', 'RUNNING'))
                """,
                Boolean.class,
                importId,
                progress.attempt(),
                progress.phase().name(),
                progress.fileName(),
                progress.bytesRead(),
                progress.bytesTotal(),
                progress.bytesPerSecond(),
                progress.items(),
                progress.annotations(),
                json.writeValueAsString(progress.findings())));
    }

    Map<UUID, ImportProgress> find(Collection<UUID> importIds) {
        Map<UUID, ImportProgress> found = new HashMap<>();
        if (!importIds.isEmpty()) {
            jdbc.query(
                    """
                    select import_id, attempt, phase, file_name, bytes_read, bytes_total, bytes_per_second, items,
                           annotations, findings
                    from import_progress where import_id = any (?)
                    """,
                    row -> {
                        found.put(row.getObject(1, UUID.class), progress(row));
                    },
                    (Object) importIds.toArray(UUID[]::new));
        }
        return found;
    }

    void forget(UUID importId) {
        jdbc.update("delete from import_progress where import_id = ?", importId);
    }

    /// Removes what killed instances wrote of imports that others brought to an end.
    void forgetEnded() {
        jdbc.update("""
                delete from import_progress
                where not exists (select from import where id = import_id and state in ('QUEUED', 'RUNNING'))
                """);
    }

    private ImportProgress progress(ResultSet row) throws SQLException {
        List<FindingSoFar> findings = json.readValue(row.getString("findings"), new TypeReference<>() {});
        return new ImportProgress(
                row.getInt("attempt"),
                ImportPhase.valueOf(row.getString("phase")),
                row.getString("file_name"),
                row.getLong("bytes_read"),
                row.getLong("bytes_total"),
                row.getObject("bytes_per_second", Long.class),
                row.getLong("items"),
                row.getLong("annotations"),
                findings);
    }
}
