package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.PostgresForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rows that were imported when all manifests shared their tables, and what the migration makes of them.
class TableAManifestTests {

    @Test
    void rowsMoveToTheTablesOfTheirReleasesAndManifests() throws SQLException, IOException {
        try (Connection connection = PostgresForTests.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            for (String before : List.of("V1__catalogue", "V2__access", "V3__ingest", "V4__manifest_bytes")) {
                statement.execute(script(before));
            }
            statement.execute("""
                    insert into item (release_id, external_id, manifest_id, position, modalities, attributes,
                                      span_offset, span_length)
                    values (1, 'a', 10, 0, '{vision.video,audio}', '{"genre": "x"}', 5, 7),
                           (1, 'b', 11, 0, '{vision.image}', null, 0, 3),
                           (2, 'a', 12, 0, '{vision.image}', null, 1, 2);
                    insert into annotation (release_id, manifest_id, position, external_id, item, kinds, category,
                                            start_seconds, end_seconds, area, crowd, text, span_offset, span_length)
                    values (1, 10, 0, null, 'a', '{temporal-segment,class-label}', 'Bark', 1, 2.5, null, false, null, 5, 7),
                           (1, 11, 0, '7', 'b', '{class-label,temporal-segment}', 'Bark', 0, 1, 0.1, true, 'é', 9, 1),
                           (2, 12, 0, '8', 'a', '{caption}', null, null, null, null, false, 'a dog', 3, 4)
                    """);

            statement.execute(script("V5__a_table_a_manifest"));

            assertThat(rows(statement, """
                            select tableoid::regclass, release_id, external_id, manifest_id, modalities, attributes
                            from item order by release_id, external_id
                            """))
                    .containsExactly(
                            "item_r1 1 a 10 {vision.video,audio} {\"genre\": \"x\"}",
                            "item_r1 1 b 11 {vision.image} null",
                            "item_r2 2 a 12 {vision.image} null");
            assertThat(rows(statement, """
                            select annotation.tableoid::regclass, external_id, item, kinds, end_seconds, area, crowd, text,
                                   span_offset
                            from annotation join kind_set on kind_set.id = kind_set order by manifest_id
                            """))
                    .containsExactly(
                            "annotation_m10 null a {class-label,temporal-segment} 2.5 null f null 5",
                            "annotation_m11 7 b {class-label,temporal-segment} 1 0.1 t é 9",
                            "annotation_m12 8 a {caption} null null f a dog 3");
            assertThat(rows(statement, "select count(*) from kind_set")).containsExactly("2");
        }
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("db/migration", name + ".sql"));
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }
}
