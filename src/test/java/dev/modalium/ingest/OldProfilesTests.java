package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.Measure;
import dev.modalium.manifest.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Profiles as they were kept before distributions had sketches, and what the migration makes of them.
@SpringBootTest
@Transactional
class OldProfilesTests {

    private static final String OLD = """
            {"items": 2, "annotations": 3, "splits": {"": 2}, "modalities": {}, "pairs": {}, "kinds": {"caption": 3},
             "categories": {}, "attributes": {},
             "eventSeconds": {"count": 3, "sum": 10.5, "min": 0.5, "max": 9.0, "buckets": {"0": 1, "8": 2}},
             "mediaSeconds": {"count": 2, "sum": 20.0, "min": 10.0, "max": 10.0, "buckets": {"8": 2}},
             "imageWidths": {"count": 0, "sum": 0.0, "min": 0.0, "max": 0.0, "buckets": {}}}
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void keepAllThatWasCounted() throws IOException {
        long release = jdbc.sql("""
                        insert into release (dataset_id, version, status, profile, manifests, revision)
                        select id, 'old', 'draft', cast(? as jsonb), '{}', 1 from dataset where slug = 'ave'
                        returning id
                        """).param(OLD).query(Long.class).single();

        Stream.of(Files.readString(Path.of("db/migration/V8__profile_distributions.sql"))
                        .split(";", -1))
                .filter(statement -> statement.contains("update "))
                .forEach(statement -> jdbc.sql(statement).update());

        Profile profile = json.readValue(
                jdbc.sql("select profile::text from release where id = ?")
                        .param(release)
                        .query(String.class)
                        .single(),
                Profile.class);
        assertThat(profile.items()).isEqualTo(2);
        assertThat(profile.kinds()).containsEntry("caption", 3L);
        assertThat(profile.of(Measure.EVENT_SECONDS).buckets())
                .containsEntry(0L, 1L)
                .containsEntry(8L, 2L);
        assertThat(profile.of(Measure.EVENT_SECONDS).sum()).isEqualByComparingTo("10.5");
        assertThat(profile.of(Measure.ITEM_SECONDS).count()).isEqualTo(2);
        assertThat(profile.of(Measure.ITEM_WIDTH).count()).isZero();
        assertThat(profile.of(Measure.ANNOTATIONS_PER_ITEM).count()).isZero();
    }
}
