package dev.modalium.ingest;

import dev.modalium.platform.ManifestStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The manifests of releases as they were brought: what is known of them, and their bytes.
@Service
public class StoredManifests {

    /// Without the profile, which can be large.
    private static final String COLUMNS =
            "manifest.id, sha256, file_name, format, split, size, imported_by, imported_at";

    private final JdbcClient jdbc;
    private final ManifestStore store;

    StoredManifests(JdbcClient jdbc, ManifestStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /// Manifests of a release in the order in which they came, from after the one with this id on.
    public List<StoredManifest> list(long releaseId, long after, int limit) {
        return jdbc.sql("select " + COLUMNS + " from manifest where release_id = ? and id > ? order by id limit ?")
                .params(releaseId, after, limit)
                .query((row, n) -> manifest(row))
                .list();
    }

    /// The first manifests of each release of a dataset, by the release's version.
    public Map<String, List<StoredManifest>> first(String dataset, int ofEach) {
        Map<String, List<StoredManifest>> byVersion = new HashMap<>();
        jdbc.sql("select version, " + COLUMNS + """
                         from dataset
                        join release on release.dataset_id = dataset.id
                        cross join lateral (select * from manifest where release_id = release.id
                                            order by id limit :ofEach) manifest
                        where dataset.slug = :dataset order by manifest.id
                        """)
                .param("dataset", dataset)
                .param("ofEach", ofEach)
                .query((ResultSet row) -> {
                    byVersion
                            .computeIfAbsent(row.getString("version"), version -> new ArrayList<>())
                            .add(manifest(row));
                });
        return byVersion;
    }

    public Optional<StoredManifest> find(long releaseId, String sha256) {
        return jdbc.sql("select " + COLUMNS + " from manifest where release_id = ? and sha256 = ?")
                .params(releaseId, sha256)
                .query((row, n) -> manifest(row))
                .optional();
    }

    /// Opens the bytes, which can be read to the end from then on, even if they are removed meanwhile.
    ///
    /// @throws ManifestBytesMissing if they are not in the store, or not whole
    public FileChannel open(StoredManifest manifest) {
        try {
            FileChannel file = store.open(manifest.sha256());
            long size = file.size();
            if (size != manifest.size()) {
                file.close();
                throw new ManifestBytesMissing(manifest, "there are " + size + " bytes", null);
            }
            return file;
        } catch (IOException e) {
            throw new ManifestBytesMissing(manifest, "the file cannot be opened", e);
        }
    }

    private static StoredManifest manifest(ResultSet row) throws SQLException {
        return new StoredManifest(
                row.getLong("id"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("format"),
                row.getString("split"),
                row.getLong("size"),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }
}
