package dev.modalium.ingest;

import dev.modalium.manifest.Profile;
import org.jspecify.annotations.Nullable;
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

    /// Takes the turn to import into a dataset, which ends with the transaction.
    ///
    /// @return false if another import into it is under way
    boolean takeTurn(String dataset) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('import into ' || ?, 0))")
                .param(dataset)
                .query(Boolean.class)
                .single();
    }

    /// Whether a release has taken any in; there may be no such release.
    boolean areIn(String dataset, String version) {
        return jdbc.sql("""
                        select exists (select from manifest
                                       join release on release.id = release_id join dataset on dataset.id = dataset_id
                                       where slug = ? and version = ?)
                        """).params(dataset, version).query(Boolean.class).single();
    }

    /// Whether a release, of whatever status, has one of these very bytes; there may be no such release.
    boolean contain(String dataset, String version, String sha256) {
        return jdbc.sql("""
                        select exists (select from manifest
                                       join release on release.id = release_id join dataset on dataset.id = dataset_id
                                       where slug = ? and version = ? and sha256 = ?)
                        """)
                .params(dataset, version, sha256)
                .query(Boolean.class)
                .single();
    }

    long add(long releaseId, Import job, IncomingManifest manifest) {
        return jdbc.sql("""
                        insert into manifest (release_id, format, split, file_name, sha256, size, imported_by, profile)
                        values (:release, :format, :split, :fileName, :sha256, :size, :by, '{}') returning id
                        """)
                .param("release", releaseId)
                .param("format", manifest.format().name())
                .param("split", job.split())
                .param("fileName", manifest.file().fileName())
                .param("sha256", manifest.file().sha256())
                .param("size", manifest.file().size())
                .param("by", job.createdBy())
                .query(Long.class)
                .single();
    }

    void keep(long manifestId, @Nullable String split, Profile profile) {
        jdbc.sql("update manifest set profile = :profile::jsonb, split = coalesce(split, :split) where id = :id")
                .param("profile", json.writeValueAsString(profile))
                .param("split", split)
                .param("id", manifestId)
                .update();
    }
}
