package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.PostgresForTests;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// What goes into COPY comes out of the table as it was.
class CopyBufferTests {

    @Test
    void keepsEveryCharacterOfTextsAndArrays() throws SQLException {
        try (Connection connection = PostgresForTests.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table copied (position bigint, plain text, many text[], missing text, sure boolean)");
            var stream = new CopyStream(connection.unwrap(PGConnection.class).getCopyAPI());
            var table = new CopyTable(stream, "copied", "position", "plain", "many", "missing", "sure");
            Random random = new Random(7);
            List<String> texts = random.ints(2_000, 0, 12)
                    .mapToObj(length -> randomText(random, length))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                table.row()
                        .bigint(i)
                        .text(text)
                        .texts(List.of(text, "", "NULL", text))
                        .text(null)
                        .truth(true);
                table.endRow();
            }
            table.flush();
            stream.end();

            try (ResultSet rows =
                    statement.executeQuery("select plain, many, missing, sure from copied order by position")) {
                for (String text : texts) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo(text);
                    assertThat((String[]) rows.getArray(2).getArray()).containsExactly(text, "", "NULL", text);
                    assertThat(rows.getString(3)).isNull();
                    assertThat(rows.getBoolean(4)).isTrue();
                }
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void keepsNumbersToTheLastBit() throws SQLException {
        try (Connection connection = PostgresForTests.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table copied (large bigint, small smallint, whole integer, part float8, j jsonb)");
            var stream = new CopyStream(connection.unwrap(PGConnection.class).getCopyAPI());
            var table = new CopyTable(stream, "copied", "large", "small", "whole", "part", "j");
            table.row()
                    .bigint(Long.MIN_VALUE)
                    .smallint(-7)
                    .integer(Integer.MAX_VALUE)
                    .float8(0.1)
                    .jsonb("{\"a\": \"é\"}");
            table.endRow();
            table.row().bigint(0).smallint(0).integer(null).float8(null).jsonb(null);
            table.endRow();
            table.flush();
            stream.end();

            try (ResultSet rows = statement.executeQuery("select * from copied order by large")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(Long.MIN_VALUE);
                assertThat(rows.getInt(2)).isEqualTo(-7);
                assertThat(rows.getInt(3)).isEqualTo(Integer.MAX_VALUE);
                assertThat(rows.getDouble(4)).isEqualTo(0.1);
                assertThat(rows.getString(5)).isEqualTo("{\"a\": \"é\"}");
                assertThat(rows.next()).isTrue();
                assertThat(rows.getObject(3)).isNull();
                assertThat(rows.getObject(4)).isNull();
                assertThat(rows.getObject(5)).isNull();
            }
        }
    }

    @Test
    void replacesTheOneCharacterThatTheDatabaseCannotKeep() {
        var buffer = new CopyBuffer(32);
        int begin = buffer.length();
        buffer.text("a\0b");

        assertThat(new String(buffer.bytes(), begin + 4, buffer.length() - begin - 4, StandardCharsets.UTF_8))
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void sendsLargeAmountsInBatches() throws SQLException {
        try (Connection connection = PostgresForTests.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table copied (plain text)");
            var stream = new CopyStream(connection.unwrap(PGConnection.class).getCopyAPI());
            var table = new CopyTable(stream, "copied", "plain");
            for (int i = 0; i < 5_000; i++) {
                table.row().text("x".repeat(1_000));
                table.endRow();
            }
            table.flush();
            stream.end();
            try (ResultSet row = statement.executeQuery("select count(*), sum(length(plain)) from copied")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getLong(1)).isEqualTo(5_000);
                assertThat(row.getLong(2)).isEqualTo(5_000_000);
            }
        }
    }

    private static String randomText(Random random, int length) {
        String alphabet = "ab \\\"{},\t\n\r'N" + "é漢😀";
        int[] characters = alphabet.codePoints().toArray();
        return random.ints(length, 0, characters.length)
                .map(i -> characters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
