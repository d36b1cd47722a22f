package dev.modalium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded server as it is used: started on a folder, and started on it again.
class EmbeddedServerTests {

    @TempDir
    private Path temporary;

    @Test
    void keepsDataOverARestartAndEndsTheServerThatAKilledInstanceLeft() throws Exception {
        try (DataFolder folder = DataFolder.at(temporary.resolve("data"))) {
            try (EmbeddedServer first = EmbeddedServer.start(folder)) {
                execute(first, "create table kept as select 42 as answer");
            }
            EmbeddedServer second = EmbeddedServer.start(folder); // as if killed: nobody closes it
            execute(second, "update kept set answer = 43");
            Files.delete(folder.resolve("postgres").resolve("epg-lock")); // the library's lock, which would die with us

            try (EmbeddedServer third = EmbeddedServer.start(folder)) {
                assertThat(number(third, "select answer from kept")).isEqualTo(43);
                assertThat(number(
                                third,
                                "select count(*) from pg_settings where name in ('fsync', 'synchronous_commit')"
                                        + " and setting = 'on'"))
                        .isEqualTo(2);
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() ->
                                DriverManager.getConnection(second.url(), EmbeddedServer.USER, second.password()));
            }
        }
    }

    @Test
    void opensToItsPasswordAlone() throws Exception {
        try (DataFolder folder = DataFolder.at(temporary.resolve("data"));
                EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(number(server, "select 1")).isEqualTo(1);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url(), EmbeddedServer.USER, "guessed"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void oneFolderServesOneInstance() throws Exception {
        try (DataFolder folder = DataFolder.at(temporary);
                DataFolder again = DataFolder.at(temporary)) {
            folder.lockForThisProcess();

            assertThatExceptionOfType(DataFolderUnusable.class)
                    .isThrownBy(again::lockForThisProcess)
                    .withMessageContaining("another instance of Modalium is running on it");
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), EmbeddedServer.USER, server.password());
    }
}
