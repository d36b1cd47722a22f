package dev.modalium.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL that outlived the killed process that had started it, and still holds the data.
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    /// A server that is killed while it writes leaves children behind that bar the next one, so it is given its time.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private OrphanedServer() {}

    /// Ends the server of ours that runs on this data, if there is one; the caller holds the folder's lock, so nobody
    /// needs it.
    static void endIn(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle.of(pid).filter(server -> serves(server, data)).ifPresent(OrphanedServer::end);
        } catch (NumberFormatException e) {
            log.warn("{} names no process; PostgreSQL itself will judge it", file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// Whether the process serves this very data: its number may have passed to a stranger since it was written down.
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent()
                && process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(data.toString()))
                        .isPresent();
    }

    private static void end(ProcessHandle server) {
        log.warn("A PostgreSQL (process {}) still runs on this data without its service; ending it", server.pid());
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
