package dev.modalium.ingest;

import dev.modalium.catalogue.ReleaseNotOpen;
import dev.modalium.catalogue.UnknownDataset;
import dev.modalium.catalogue.WrongValue;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.platform.ManifestStore;
import dev.modalium.web.FileName;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs one import, from its stored bytes to its end; it may be run again from the start at any time before that.
@Component
class ImportJob {

    /// An import that the service fails at so often is given up; a manifest with errors is no failure.
    static final int ATTEMPTS = 3;

    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

    private final Imports imports;
    private final ManifestStore store;
    private final ManifestBytes bytes;
    private final Unpacking unpacking;
    private final ManifestFormats formats;
    private final ManifestImport manifestImport;
    private final Manifests manifests;
    private final RunningImports running;
    private final ProgressRows progress;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportJob(
            Imports imports,
            ManifestStore store,
            ManifestBytes bytes,
            Unpacking unpacking,
            ManifestFormats formats,
            ManifestImport manifestImport,
            Manifests manifests,
            RunningImports running,
            ProgressRows progress,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.bytes = bytes;
        this.unpacking = unpacking;
        this.formats = formats;
        this.manifestImport = manifestImport;
        this.manifests = manifests;
        this.running = running;
        this.progress = progress;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return whether it has ended; if not, it waits for its turn and is to be run again
    /// @throws ImportInterrupted if it is to be tried again after a fault of ours
    boolean run(UUID id) {
        boolean ended;
        try {
            ended = begin(id).map(this::attempt).orElse(true);
        } catch (DatasetBusy _) {
            return false;
        }
        if (ended) {
            progress.forget(id);
            imports.findById(id).ifPresent(bytes::removeUnneeded);
        }
        return ended;
    }

    private boolean attempt(Import job) {
        try {
            running.attempt(job, run -> importFrom(job, run));
            return true;
        } catch (ImportCancelled _) {
            log.info("Import {} was cancelled", job.id());
            return true;
        } catch (DatasetBusy _) {
            change(job.id(), Import::waitForTurn);
            return false;
        } catch (UnknownDataset | ReleaseNotOpen | WrongValue refused) {
            String why = refused.getMessage() + " Nothing was imported.";
            change(job.id(), found -> found.end(ImportEnd.rejected(why, job.format(), List.of()), clock.instant()));
            return true;
        } catch (IOException | RuntimeException | Error fault) {
            if (job.attempts() < ATTEMPTS) {
                throw new ImportInterrupted(job.id(), fault);
            }
            log.error("Import {} is given up after {} attempts", job.id(), job.attempts(), fault);
            giveUp(job.id(), job.attempts());
            return true;
        }
    }

    /// The import, marked as running; nothing if it was cancelled, or ended in an attempt whose job is still there.
    ///
    /// @throws DatasetBusy if it goes on waiting, be it for an attempt at itself that only seems dead
    private Optional<Import> begin(UUID id) {
        return transaction.execute(status -> {
            Import job = imports.lockById(id).orElseThrow();
            if (job.state().isEnd()) {
                return Optional.empty();
            }
            if (job.attempts() >= ATTEMPTS) { // the last attempt took the whole process with it
                log.error("Import {} is given up: {} attempts ended with their process", id, job.attempts());
                job.fail(failure(id, job.attempts()), clock.instant());
                return Optional.empty();
            }
            if (!manifests.takeTurn(job.dataset())) {
                throw new DatasetBusy(job.dataset());
            }
            job.begin(clock.instant());
            return Optional.of(job);
        });
    }

    private void giveUp(UUID id, int attempts) {
        change(id, job -> job.fail(failure(id, attempts), clock.instant()));
    }

    private static String failure(UUID id, int attempts) {
        return "The service could not import this in " + attempts
                + " attempts, for a reason that is not in the manifest;"
                + " nothing of it was kept. The log names the cause at import " + id + ".";
    }

    private void change(UUID id, Consumer<Import> change) {
        transaction.executeWithoutResult(status ->
                imports.lockById(id).filter(job -> !job.state().isEnd()).ifPresent(change));
    }

    private void importFrom(Import job, ImportRun run) throws IOException {
        Import unpacked;
        try {
            unpacked = unpacking.unpack(job, run);
        } catch (NotUnpacked e) {
            manifestImport.refuse(run, List.of(e.file()), job.format());
            return;
        }
        run.enter(ImportPhase.READING, unpacked.manifestSize());
        List<IncomingManifest> manifests = new ArrayList<>();
        long before = 0;
        for (ImportFile file : unpacked.manifests()) {
            ManifestSource source = run.watched(
                    ManifestSource.of(store.path(file.sha256()), FileName.of(file.fileName()), job.split()), before);
            manifests.add(new IncomingManifest(file, format(job, source), source));
            before += file.size();
        }
        manifestImport.run(run, manifests);
    }

    private ManifestFormat format(Import job, ManifestSource source) throws IOException {
        String name = job.format();
        return name == null
                ? formats.formatOf(Head.of(source))
                : formats.named(name).orElseThrow();
    }
}
