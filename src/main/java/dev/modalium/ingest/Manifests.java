package dev.modalium.ingest;

import dev.modalium.manifest.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The manifests that releases have taken in.
@Component
class Manifests {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Manifests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Waits until no other import into the release is under way; the turn ends with the transaction.
    void waitForTurn(long releaseId) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(releaseId).query().listOfRows();
    }

    boolean contains(long releaseId, String sha256) {
        return jdbc.sql("select exists (select from manifest where release_id = ? and sha256 = ?)")
                .params(releaseId, sha256)
                .query(Boolean.class)
                .single();
    }

    long add(long releaseId, Import job, String format) {
        return jdbc.sql("""
                        insert into manifest (release_id, format, split, file_name, sha256, size, imported_by, profile)
                        values (:release, :format, :split, :fileName, :sha256, :size, :by, '{}') returning id
                        """)
                .param("release", releaseId)
                .param("format", format)
                .param("split", job.split())
                .param("fileName", job.fileName())
                .param("sha256", job.sha256())
                .param("size", job.size())
                .param("by", job.createdBy())
                .query(Long.class)
                .single();
    }

    void keepProfile(long manifestId, Profile profile) {
        jdbc.sql("update manifest set profile = ?::jsonb where id = ?")
                .params(json.writeValueAsString(profile), manifestId)
                .update();
    }
}
