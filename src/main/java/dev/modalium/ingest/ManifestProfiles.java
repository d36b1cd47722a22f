package dev.modalium.ingest;

import dev.modalium.manifest.Profile;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What was counted in each manifest of a release by itself.
@Component
public class ManifestProfiles {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ManifestProfiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The profile of the manifest with this hash, empty where the release has no such one.
    public Optional<Profile> find(long releaseId, String sha256) {
        return jdbc.sql("select profile::text from manifest where release_id = ? and sha256 = ?")
                .params(releaseId, sha256)
                .query(String.class)
                .optional()
                .map(profile -> json.readValue(profile, Profile.class));
    }

    /// Hashes of the manifests that the release has, in the order in which they came.
    public List<String> hashes(long releaseId, int most) {
        return jdbc.sql("select sha256 from manifest where release_id = ? order by id limit ?")
                .params(releaseId, most)
                .query((row, n) -> row.getString("sha256"))
                .list();
    }
}
