package dev.modalium.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL that outlived the killed process that had started it, and still holds the data.
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OrphanedServer() {}

    /// Ends the server of ours that runs on this data, if there is one; the caller holds the folder's lock, so nobody
    /// needs it.
    static void endIn(Path data, Path binaries) {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file) || Files.notExists(binaries)) {
            return;
        }
        try {
            Path ours = binaries.toRealPath();
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle.of(pid).filter(server -> isOurs(server, ours)).ifPresent(OrphanedServer::end);
        } catch (NumberFormatException e) {
            log.warn("{} names no process; PostgreSQL itself will judge it", file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// Whether the process runs our binaries: its number may have passed to a stranger since it was written down.
    private static boolean isOurs(ProcessHandle process, Path binaries) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(command -> command.endsWith("postgres") && command.startsWith(binaries))
                .isPresent();
    }

    private static void end(ProcessHandle server) {
        log.warn("A PostgreSQL (process {}) was left behind by an instance that was killed; ending it", server.pid());
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            server.destroyForcibly(); // its log is replayed on the next start
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
