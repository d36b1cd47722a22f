package dev.modalium.ingest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.modalium.catalogue.ReleaseContents;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.platform.ManifestStore;
import dev.modalium.platform.ManifestStore.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// Takes in the bytes of manifests and hands each to a job.
@Service
public class Intake {

    private final ManifestStore store;
    private final ManifestFormats formats;
    private final ReleaseContents releases;
    private final Imports imports;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long limit;

    Intake(
            ManifestStore store,
            ManifestFormats formats,
            ReleaseContents releases,
            Imports imports,
            SchedulerClient jobs,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${modalium.imports.max-size}") DataSize limit) {
        this.store = store;
        this.formats = formats;
        this.releases = releases;
        this.imports = imports;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
        this.limit = limit.toBytes();
    }

    /// Stores the bytes to the end of the stream; the caller keeps and closes it.
    ///
    /// @throws dev.modalium.platform.ManifestTooLarge as soon as more has come than is taken
    public Stored store(InputStream bytes) throws IOException {
        return store.store(bytes, limit);
    }

    /// Says what is wrong with a request before its bytes are taken in.
    ///
    /// @throws UnknownFormat if the person names a format that is not there
    public void check(ImportRequest request) {
        if (request.format() != null && formats.named(request.format()).isEmpty()) {
            throw new UnknownFormat(request.format(), formats);
        }
        releases.requireOpen(request.dataset(), request.version(), request.createDataset());
    }

    /// Queues the import of bytes that were stored; it outlives this process from here on.
    public Import queue(ImportRequest request, Stored stored) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            Import queued = imports.save(new Import(request, stored, now));
            jobs.scheduleIfNotExists(
                    ImportJobs.TASK.instance(queued.id().toString()).build(), now);
            return queued;
        });
    }
}
