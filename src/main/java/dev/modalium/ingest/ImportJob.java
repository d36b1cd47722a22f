package dev.modalium.ingest;

import dev.modalium.manifest.Detection;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.platform.ManifestStore;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs one import, from its stored bytes to its end; it may be run again from the start at any time before that.
@Component
class ImportJob {

    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

    private final Imports imports;
    private final ManifestStore store;
    private final ManifestFormats formats;
    private final ManifestImport manifestImport;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportJob(
            Imports imports,
            ManifestStore store,
            ManifestFormats formats,
            ManifestImport manifestImport,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.formats = formats;
        this.manifestImport = manifestImport;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(UUID id) {
        Import job = begin(id);
        try {
            importFrom(job, ManifestSource.of(store.path(job.sha256()), job.fileName(), job.split()));
        } catch (IOException | RuntimeException | Error e) {
            if (job.attempts() < ImportJobs.ATTEMPTS) {
                throw new ImportInterrupted(id, e);
            }
            log.error("Import {} is given up after {} attempts", id, job.attempts(), e);
            transaction.executeWithoutResult(status -> imports.findById(id)
                    .orElseThrow()
                    .fail(
                            "The service could not import this in " + job.attempts() + " attempts, for a reason that is"
                                    + " not in the manifest; nothing of it was kept. The log names the cause at import "
                                    + id + ".",
                            clock.instant()));
        }
    }

    private Import begin(UUID id) {
        return transaction.execute(status -> {
            Import job = imports.findById(id).orElseThrow();
            job.begin(clock.instant());
            return job;
        });
    }

    private void importFrom(Import job, ManifestSource source) throws IOException {
        Detection detection = job.format() == null
                ? formats.detect(Head.of(source))
                : new Detection.Recognised(formats.named(job.format()).orElseThrow());
        if (detection instanceof Detection.Recognised(ManifestFormat format)) {
            manifestImport.run(job.id(), format, source);
        } else {
            transaction.executeWithoutResult(status -> imports.findById(job.id())
                    .orElseThrow()
                    .end(ImportEnd.rejected(detection.explanation(), null, List.of()), clock.instant()));
        }
    }
}
