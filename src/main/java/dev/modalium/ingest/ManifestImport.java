package dev.modalium.ingest;

import dev.modalium.catalogue.Release;
import dev.modalium.catalogue.ReleaseContents;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Profile;
import dev.modalium.validation.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads one manifest into the catalogue in one transaction, so that it is visible whole or not at all.
@Component
class ManifestImport {

    private final Imports imports;
    private final ImportFindings findings;
    private final Manifests manifests;
    private final ManifestReading reading;
    private final BulkTables bulkTables;
    private final ReleaseContents releases;
    private final RunningImports running;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ManifestImport(
            Imports imports,
            ImportFindings findings,
            Manifests manifests,
            ManifestReading reading,
            BulkTables bulkTables,
            ReleaseContents releases,
            RunningImports running,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.findings = findings;
        this.manifests = manifests;
        this.reading = reading;
        this.bulkTables = bulkTables;
        this.releases = releases;
        this.running = running;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @throws DatasetBusy if another import into the dataset is under way
    /// @throws ImportCancelled if the import has been ended by somebody else meanwhile
    void run(ImportRun run, ManifestFormat format, ManifestSource source) {
        Report report;
        try {
            report = transaction.execute(
                    status -> running.stoppable(run, () -> readIntoRelease(status, run, format, source)));
        } finally {
            bulkTables.dropAbandoned();
        }
        if (Refusal.of(report)) {
            transaction.executeWithoutResult(status -> {
                Import job = imports.findById(run.id()).orElseThrow();
                end(job, ImportEnd.rejected(Refusal.words(report), format.name(), ImportEnd.counts(report)));
                findings.save(run.id(), report);
            });
        }
    }

    private Report readIntoRelease(
            TransactionStatus status, ImportRun run, ManifestFormat format, ManifestSource source) {
        Import job = imports.findById(run.id()).orElseThrow();
        if (!manifests.takeTurn(job.dataset())) {
            throw new DatasetBusy(job.dataset());
        }
        if (manifests.contain(job.dataset(), job.version(), job.sha256())) {
            end(job, ImportEnd.unchanged(unchanged(job), format.name()));
            return Report.EMPTY;
        }
        Release release = releases.openDraft(job.dataset(), job.version(), job.createsDataset());
        long manifestId = manifests.add(release.id(), job, format.name());
        ManifestReading.Result result = read(run, release.id(), manifestId, format, source);
        Report report = result.report();
        if (Refusal.of(report)) {
            status.setRollbackOnly();
            return report;
        }
        manifests.keep(manifestId, split(result.profile()), result.profile());
        findings.save(run.id(), report);
        run.enter(ImportPhase.DERIVING);
        releases.add(release.id(), result.contribution(), job.fileName());
        end(job, success(job, format, release, result));
        return report;
    }

    /// Comes last in its transaction: whoever cancels the import from here on waits, and then hears that it has ended.
    private void end(Import job, ImportEnd end) {
        if (ImportState.valueOf(imports.holdState(job.id())).isEnd()) {
            throw new ImportCancelled(job.id());
        }
        job.end(end, clock.instant());
    }

    private ManifestReading.Result read(
            ImportRun run, long releaseId, long manifestId, ManifestFormat format, ManifestSource source) {
        try {
            return reading.read(run, releaseId, manifestId, format, source);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored bytes of " + source.fileName() + " cannot be read", e);
        }
    }

    private static ImportEnd success(
            Import job, ManifestFormat format, Release release, ManifestReading.Result result) {
        Profile profile = result.profile();
        String outcome = "Imported %s from %s into %s, release %s."
                .formatted(result.amounts(), job.fileName(), job.dataset(), release.version());
        return new ImportEnd(
                ImportState.SUCCEEDED,
                outcome,
                format.name(),
                split(profile),
                profile.items(),
                profile.annotations(),
                ImportEnd.counts(result.report()));
    }

    /// The split that all items of a manifest are in, or null where there is no such one.
    private static @Nullable String split(Profile profile) {
        Set<String> splits = profile.splits().keySet();
        String only = splits.size() == 1 ? splits.iterator().next() : "";
        return only.isEmpty() ? null : only;
    }

    private static String unchanged(Import job) {
        return "Release " + job.version() + " of " + job.dataset()
                + " has a manifest with these very bytes already; nothing changed.";
    }
}
