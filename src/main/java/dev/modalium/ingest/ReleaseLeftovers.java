package dev.modalium.ingest;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a deleted release leaves: rows that nothing leads to any more, and bytes.
@Component
class ReleaseLeftovers {

    private final ManifestBytes bytes;
    private final BulkTables tables;
    private final JdbcTemplate jdbc;

    ReleaseLeftovers(ManifestBytes bytes, BulkTables tables, JdbcTemplate jdbc) {
        this.bytes = bytes;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    private record Manifest(long id, String sha256) {}

    /// Notes what is to be cleared away, in the transaction that deletes the release.
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long releaseId) {
        jdbc.update(
                "insert into release_leftover (release_id, manifest_id, sha256)"
                        + " select release_id, id, sha256 from manifest where release_id = ?",
                releaseId);
    }

    /// Clears a deleted release away; where that broke off before, it goes on.
    void clear(long releaseId) {
        List<Manifest> manifests = jdbc.query(
                "select manifest_id, sha256 from release_leftover where release_id = ?",
                (row, n) -> new Manifest(row.getLong(1), row.getString(2)),
                releaseId);
        for (Manifest manifest : manifests) {
            jdbc.update("delete from category where manifest_id = ?", manifest.id());
        }
        tables.dropRelease(releaseId);
        jdbc.update("delete from exclusion where release_id = ?", releaseId);
        manifests.forEach(manifest -> bytes.removeUnneeded(manifest.sha256()));
        jdbc.update("delete from release_leftover where release_id = ?", releaseId);
    }
}
