package dev.modalium.ingest;

import dev.modalium.catalogue.ReleaseBusy;
import dev.modalium.catalogue.ReleaseDeleted;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has the rows and bytes of deleted releases cleared away by a job, so that neither readers nor other changes of the
/// catalogue wait for that.
@Component
class ReleaseClearing {

    private final Imports imports;
    private final ReleaseLeftovers leftovers;
    private final JobQueue jobs;

    ReleaseClearing(Imports imports, ReleaseLeftovers leftovers, JobQueue jobs) {
        this.imports = imports;
        this.leftovers = leftovers;
        this.jobs = jobs;
    }

    /// @throws ReleaseBusy if an import into the release has not ended
    @EventListener
    void on(ReleaseDeleted deleted) {
        List<UUID> underWay = imports.underWay(deleted.dataset(), deleted.version());
        if (!underWay.isEmpty()) {
            throw new ReleaseBusy(deleted.version(), underWay);
        }
        leftovers.note(deleted.releaseId());
        String release = String.valueOf(deleted.releaseId());
        jobs.add(ImportJobs.CLEARING.instance(release).build());
    }
}
