package dev.modalium.ingest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// The imports that run on this instance: each says about twice a second how far it is, and hears if it is cancelled.
@Component
class RunningImports {

    private static final Logger log = LoggerFactory.getLogger(RunningImports.class);

    /// An import that is done by then need not say anything.
    private static final Duration UNTIL_FIRST_BEAT = Duration.ofMillis(100);

    /// A cancelled import must stop within a second, on whichever instance it runs.
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(450);

    private static final Duration BETWEEN_STOPS = Duration.ofMillis(50);

    private final Map<UUID, ImportRun> runs = new ConcurrentHashMap<>();
    private final ProgressRows rows;
    private final DataSource database;

    RunningImports(ProgressRows rows, DataSource database) {
        this.rows = rows;
        this.database = database;
    }

    /// Work on an import that may fail as reading its manifest may.
    @FunctionalInterface
    interface Attempt {

        void with(ImportRun run) throws IOException;
    }

    /// Runs an attempt, and until it is over tells everybody how far it is.
    ///
    /// @throws ImportCancelled if the import was cancelled meanwhile, however the attempt itself ended
    void attempt(Import job, Attempt attempt) throws IOException {
        var run = new ImportRun(job.id(), job.attempts(), job.size());
        var over = new CountDownLatch(1);
        runs.put(job.id(), run);
        Thread beats = Thread.ofVirtual().name("import-progress-", 0).start(() -> beat(run, over));
        try {
            attempt.with(run);
        } catch (IOException | RuntimeException fault) {
            if (run.isCancelled()) {
                throw new ImportCancelled(job.id());
            }
            throw fault;
        } finally {
            runs.remove(job.id(), run);
            over.countDown();
            await(beats);
        }
    }

    /// Does something in the caller's transaction so that cancelling stops even a statement that lasts.
    <T> T stoppable(ImportRun run, Supplier<T> work) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (var _ = run.statements().on(connection)) {
            return work.get();
        } catch (SQLException e) {
            throw new RowsNotWritten(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /// Stops an import that was cancelled, if it runs here; other instances notice by themselves.
    void stop(UUID id) {
        ImportRun run = runs.get(id);
        if (run != null) {
            run.cancel();
        }
    }

    private void beat(ImportRun run, CountDownLatch over) {
        var pace = new Pace(System.nanoTime());
        Duration pause = UNTIL_FIRST_BEAT;
        while (!isOver(over, pause)) {
            if (!run.isCancelled()) {
                write(run, pace);
            }
            if (run.isCancelled()) {
                run.cancel();
            }
            pause = run.isCancelled() ? BETWEEN_STOPS : BETWEEN_BEATS;
        }
    }

    private void write(ImportRun run, Pace pace) {
        try {
            Long bytesPerSecond = pace.at(run.bytesRead(), System.nanoTime());
            if (!rows.write(run.id(), run.progress(bytesPerSecond))) {
                run.cancel();
            }
        } catch (RuntimeException e) { // such as a database that is not there
            log.debug("The progress of import {} could not be written: {}", run.id(), e.getMessage());
        }
    }

    private static boolean isOver(CountDownLatch over, Duration pause) {
        try {
            return over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /// Nothing may be written of an import that is over; a beat lasts a few milliseconds.
    private static void await(Thread beats) {
        boolean interrupted = false;
        while (true) {
            try {
                beats.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
