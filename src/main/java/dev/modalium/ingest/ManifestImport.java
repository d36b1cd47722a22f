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
import java.util.UUID;
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
    private final TransactionTemplate transaction;
    private final Clock clock;

    ManifestImport(
            Imports imports,
            ImportFindings findings,
            Manifests manifests,
            ManifestReading reading,
            BulkTables bulkTables,
            ReleaseContents releases,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.findings = findings;
        this.manifests = manifests;
        this.reading = reading;
        this.bulkTables = bulkTables;
        this.releases = releases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @throws DatasetBusy if another import into the dataset is under way
    void run(UUID id, ManifestFormat format, ManifestSource source) {
        Report report;
        try {
            report = transaction.execute(status -> readIntoRelease(status, id, format, source));
        } finally {
            bulkTables.dropAbandoned();
        }
        if (Refusal.of(report)) {
            transaction.executeWithoutResult(status -> {
                findings.save(id, report);
                imports.lockById(id)
                        .orElseThrow()
                        .end(
                                ImportEnd.rejected(Refusal.words(report), format.name(), ImportEnd.counts(report)),
                                clock.instant());
            });
        }
    }

    private Report readIntoRelease(TransactionStatus status, UUID id, ManifestFormat format, ManifestSource source) {
        Import job = imports.findById(id).orElseThrow();
        if (!manifests.takeTurn(job.dataset())) {
            throw new DatasetBusy(job.dataset());
        }
        if (manifests.contain(job.dataset(), job.version(), job.sha256())) {
            job.end(ImportEnd.unchanged(unchanged(job), format.name()), clock.instant());
            return Report.EMPTY;
        }
        Release release = releases.openDraft(job.dataset(), job.version(), job.createsDataset());
        long manifestId = manifests.add(release.id(), job, format.name());
        ManifestReading.Result result = read(release.id(), manifestId, format, source);
        Report report = result.report();
        if (Refusal.of(report)) {
            status.setRollbackOnly();
            return report;
        }
        manifests.keep(manifestId, split(result.profile()), result.profile());
        findings.save(id, report);
        job.end(success(job, format, release, result), clock.instant());
        releases.add(release.id(), result.contribution(), job.fileName());
        return report;
    }

    private ManifestReading.Result read(long releaseId, long manifestId, ManifestFormat format, ManifestSource source) {
        try {
            return reading.read(releaseId, manifestId, format, source);
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
