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
            var table = new CopyTable(
                    connection.unwrap(PGConnection.class).getCopyAPI(),
                    "copied",
                    "position",
                    "plain",
                    "many",
                    "missing",
                    "sure");
            Random random = new Random(7);
            List<String> texts = random.ints(2_000, 0, 12)
                    .mapToObj(length -> randomText(random, length))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                table.row()
                        .number(i)
                        .text(text)
                        .texts(List.of(text, "", "NULL", text))
                        .text(null)
                        .truth(true);
                table.endRow();
            }
            table.flush();

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
    void replacesTheOneCharacterThatTheDatabaseCannotKeep() {
        var buffer = new CopyBuffer(4);
        buffer.text("a\0b");
        buffer.endRow();

        assertThat(new String(buffer.bytes(), 0, buffer.length(), StandardCharsets.UTF_8))
                .isEqualTo("a\uFFFDb\n");
    }

    @Test
    void sendsLargeAmountsInBatches() throws SQLException {
        try (Connection connection = PostgresForTests.newDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table copied (plain text)");
            var table = new CopyTable(connection.unwrap(PGConnection.class).getCopyAPI(), "copied", "plain");
            for (int i = 0; i < 5_000; i++) {
                table.row().text("x".repeat(1_000));
                table.endRow();
            }
            table.flush();
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
