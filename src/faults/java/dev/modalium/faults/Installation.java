package dev.modalium.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A data folder with a service on it, which is started, killed and started again.
final class Installation implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("Admin token, shown this once: (mdl_\\S+)");
    private static final Duration ENDING = Duration.ofSeconds(30);

    private final Path folder;
    private final List<String> settings;
    private int starts;
    private String token = "";
    private volatile Instance instance;

    /// Starts the service for the first time.
    Installation(Path folder, List<String> settings) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.settings = settings;
        start();
        Matcher shown = TOKEN.matcher(Files.readString(instance.log()));
        if (!shown.find()) {
            throw new IOException("The service shows no token; see " + instance.log());
        }
        token = shown.group(1);
    }

    void start() throws IOException, InterruptedException {
        instance = Instance.start(data(), nextLog(), settings);
    }

    /// Another service on the same folder and database.
    Instance another(List<String> more) throws IOException, InterruptedException {
        return Instance.start(data(), nextLog(), more);
    }

    /// Has this one of several spoken to from now on.
    void use(Instance one) {
        instance = one;
    }

    private Path nextLog() {
        return folder.resolve("service-" + ++starts + ".log");
    }

    Instance instance() {
        return instance;
    }

    String address() {
        return instance.address();
    }

    String bearer() {
        return "Bearer " + token;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path manifests() {
        return data().resolve("manifests");
    }

    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(databaseUrl(), "postgres", databasePassword());
    }

    String databaseUrl() throws IOException {
        String port = Files.readAllLines(postmaster()).get(3).strip();
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    String databasePassword() throws IOException {
        return Files.readString(data().resolve("postgres.password")).strip();
    }

    /// The process of PostgreSQL that has started all others of it.
    Optional<ProcessHandle> server() throws IOException {
        if (Files.notExists(postmaster())) {
            return Optional.empty();
        }
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(postmaster()).getFirst().strip()));
    }

    private Path postmaster() {
        return data().resolve("postgres/postmaster.pid");
    }

    /// Ends the service, and the PostgreSQL that it may have left behind.
    @Override
    public void close() throws IOException, InterruptedException {
        instance.stop();
        Optional<ProcessHandle> server = server().filter(ProcessHandle::isAlive);
        if (server.isPresent()) {
            server.get().destroy();
            Patience.of(ENDING).until(() -> !server.get().isAlive());
            server.get().destroyForcibly();
        }
    }
}
