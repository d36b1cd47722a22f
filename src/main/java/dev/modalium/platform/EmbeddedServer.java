package dev.modalium.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// A PostgreSQL of our own, run from binaries, with its data in the data folder and open to its password alone.
final class EmbeddedServer implements AutoCloseable {

    static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final String password;
    private final Path data;

    private EmbeddedServer(EmbeddedPostgres postgres, String password, Path data) {
        this.postgres = postgres;
        this.password = password;
        this.data = data;
    }

    /// Starts the server on any free port, after ending one that a killed instance left behind.
    static EmbeddedServer start(DataFolder folder) {
        Path data = folder.resolve("postgres");
        Path binaries = folder.resolve("postgres-binaries");
        OrphanedServer.endIn(data);
        EmbeddedPassword password = EmbeddedPassword.in(folder);
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(2)) // recovery after a crash may take its time
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "on") // the library switches both off, as for tests
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("jit", "off")
                    .setServerConfig("log_checkpoints", "off") // a line every few minutes, for ever
                    .setConnectConfig("password", password.value())
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .start();
            EmbeddedServer server = new EmbeddedServer(postgres, password.value(), data);
            server.closeToAllButThePassword(data);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL did not start; " + folder.resolve("postgres.log") + " says why", e);
        }
    }

    /// The library's `initdb` trusts every local user; from the first start on only the password opens the server.
    private void closeToAllButThePassword(Path data) throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        String rule = "host all all all scram-sha-256\n";
        if (Files.readString(rules).equals(rule)) {
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + USER + " password '" + password + "'");
            Files.writeString(rules, rule);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("Cannot set the password of the embedded PostgreSQL", e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close(); // which waits five seconds and no longer
        OrphanedServer.endIn(data);
    }
}
