package dev.modalium.ingest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Cancels imports, queued or running, on whichever instance.
@Service
public class Cancellation {

    private final Imports imports;
    private final RunningImports running;
    private final ManifestBytes bytes;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Cancellation(
            Imports imports,
            RunningImports running,
            ManifestBytes bytes,
            SchedulerClient jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.running = running;
        this.bytes = bytes;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Ends an import at once; an attempt that is running stops within a second and is rolled back. Does nothing when
    /// it was cancelled before.
    ///
    /// @throws ImportEnded if the import has ended in another way
    public void cancel(UUID id, String by) {
        transaction.execute(status -> end(id, by)).run();
    }

    /// @return what is left to do after the commit
    private Runnable end(UUID id, String by) {
        Import job = imports.lockById(id).orElseThrow();
        return switch (job.state()) {
            case QUEUED -> {
                job.cancel(by, clock.instant());
                yield () -> remove(job);
            }
            case RUNNING -> {
                job.cancel(by, clock.instant());
                yield () -> running.stop(id); // its job does the rest
            }
            case CANCELLED -> () -> {};
            case SUCCEEDED, UNCHANGED, REJECTED, FAILED -> throw new ImportEnded(job.state(), job.outcome());
        };
    }

    private void remove(Import job) {
        try {
            jobs.cancel(ImportJobs.IMPORT.instanceId(job.id().toString()));
        } catch (TaskInstanceException _) {
            // it is just being begun, and finds the import ended
        }
        bytes.removeUnneeded(job);
    }
}
