package dev.modalium.ingest;

import dev.modalium.catalogue.Release;
import dev.modalium.catalogue.ReleaseContents;
import dev.modalium.catalogue.ReleaseContents.Contribution;
import dev.modalium.manifest.Profile;
import dev.modalium.manifest.RecordSink;
import dev.modalium.validation.Bundle;
import dev.modalium.validation.Report;
import dev.modalium.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the manifests of an import into the catalogue in one transaction, so that they are visible all or not at all.
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
    void run(ImportRun run, List<IncomingManifest> incoming) {
        List<CheckedFile> files;
        try {
            files = transaction.execute(status -> running.stoppable(run, () -> readIntoRelease(status, run, incoming)));
        } finally {
            bulkTables.dropAbandoned();
        }
        if (Refusal.ofAny(files)) {
            refuse(run, files, same(incoming, manifest -> manifest.format().name()));
        }
    }

    /// Ends an import that stays out for what was found in its files.
    void refuse(ImportRun run, List<CheckedFile> files, @Nullable String format) {
        transaction.executeWithoutResult(status -> {
            Import job = imports.findById(run.id()).orElseThrow();
            end(
                    job,
                    ImportEnd.rejected(Refusal.words(files, job.files().size() == 1), format, ImportEnd.counts(files)));
            findings.save(run.id(), files);
        });
    }

    private List<CheckedFile> readIntoRelease(
            TransactionStatus status, ImportRun run, List<IncomingManifest> incoming) {
        Import job = imports.findById(run.id()).orElseThrow();
        if (!manifests.takeTurn(job.dataset())) {
            throw new DatasetBusy(job.dataset());
        }
        if (incoming.stream().allMatch(manifest -> isThere(job, manifest))) {
            end(
                    job,
                    ImportEnd.unchanged(
                            unchanged(job, incoming),
                            same(incoming, one -> one.format().name())));
            return List.of();
        }
        Release release = releases.openDraft(job.dataset(), job.version(), job.createsDataset());
        List<Taken> taken = read(run, job, release.id(), incoming);
        List<CheckedFile> files = taken.stream().map(Taken::checked).toList();
        if (Refusal.ofAny(files)) {
            status.setRollbackOnly();
            return files;
        }
        for (Taken manifest : taken) {
            Profile profile = manifest.result().profile();
            manifests.keep(manifest.id(), split(profile), profile);
        }
        findings.save(run.id(), files);
        run.enter(ImportPhase.DERIVING);
        bulkTables.hangIn(release.id());
        releases.add(release.id(), taken.stream().map(Taken::contribution).toList());
        end(job, success(job, release, incoming.size(), taken));
        return files;
    }

    /// A manifest that was read, and what the others of its import made of it.
    private record Taken(long id, IncomingManifest manifest, ManifestReading.Result result, Report report) {

        CheckedFile checked() {
            return new CheckedFile(manifest.file().shown(), report);
        }

        Contribution contribution() {
            return new Contribution(result.contribution(), manifest.file().fileName());
        }

        ImportFile counted() {
            Profile profile = result.profile();
            return manifest.file()
                    .counted(manifest.format().name(), split(profile), profile.items(), profile.annotations());
        }
    }

    /// Reads the manifests that the release does not have, each once where some have the same bytes.
    private List<Taken> read(ImportRun run, Import job, long releaseId, List<IncomingManifest> incoming) {
        bulkTables.prepare(releaseId);
        var bundle = new Bundle(new Validator());
        List<Taken> taken = new ArrayList<>();
        Siblings siblings = null;
        try {
            for (IncomingManifest manifest : incoming) {
                if (!isThere(job, manifest)) {
                    run.takeUp(manifest.file().shown());
                    run.enter(ImportPhase.READING);
                    long id = manifests.add(releaseId, job, manifest);
                    siblings = siblings == null ? new Siblings(id) : siblings;
                    RecordSink member = incoming.size() == 1
                            ? RecordSink.nowhere()
                            : bundle.add(manifest.file().shown(), manifest.format(), manifest.source());
                    ManifestReading.Result result = reading.read(run, releaseId, id, siblings, manifest, member);
                    taken.add(new Taken(id, manifest, result, result.report()));
                }
            }
            return between(bundle.check(), taken);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored bytes of import " + job.id() + " cannot be read", e);
        }
    }

    private static List<Taken> between(List<Bundle.Found> found, List<Taken> taken) {
        Map<String, Report> byName = found.stream().collect(Collectors.toMap(Bundle.Found::name, Bundle.Found::report));
        return taken.stream()
                .map(one -> new Taken(
                        one.id(),
                        one.manifest(),
                        one.result(),
                        one.report()
                                .with(byName.getOrDefault(one.manifest().file().shown(), Report.EMPTY))))
                .toList();
    }

    private boolean isThere(Import job, IncomingManifest manifest) {
        return manifests.contain(job.dataset(), job.version(), manifest.file().sha256());
    }

    /// Comes last in its transaction: whoever cancels the import from here on waits, and then hears that it has ended.
    private void end(Import job, ImportEnd end) {
        if (ImportState.valueOf(imports.holdState(job.id())).isEnd()) {
            throw new ImportCancelled(job.id());
        }
        job.end(end, clock.instant());
    }

    private static ImportEnd success(Import job, Release release, int manifests, List<Taken> taken) {
        Amounts amounts = taken.stream().map(one -> one.result().amounts()).reduce(Amounts.NOTHING, Amounts::plus);
        String outcome = "Imported %s from %s into %s, release %s."
                .formatted(amounts.words(), from(job, manifests, taken.size()), job.dataset(), release.version());
        List<CheckedFile> files = taken.stream().map(Taken::checked).toList();
        return new ImportEnd(
                ImportState.SUCCEEDED,
                outcome,
                same(taken, one -> one.manifest().format().name()),
                same(taken, one -> split(one.result().profile())),
                sum(taken, Profile::items) - amounts.repeated().items(),
                sum(taken, Profile::annotations) - amounts.repeated().annotations(),
                ImportEnd.counts(files),
                taken.stream().map(Taken::counted).toList());
    }

    private static String from(Import job, int manifests, int taken) {
        if (manifests == 1) {
            return job.fileName();
        }
        int there = manifests - taken;
        return taken
                + (taken == 1 ? " manifest of " : " manifests of ")
                + job.fileName()
                + (there == 0 ? "" : " (the bytes of " + there + " more were there already)");
    }

    private static long sum(List<Taken> taken, ToLongFunction<Profile> count) {
        return taken.stream()
                .map(one -> one.result().profile())
                .mapToLong(count)
                .sum();
    }

    /// What all have in common, or null.
    private static <T> @Nullable String same(List<T> all, Function<T, @Nullable String> word) {
        String first = word.apply(all.getFirst());
        return all.stream().allMatch(one -> Objects.equals(word.apply(one), first)) ? first : null;
    }

    /// The split that all items of a manifest are in, or null where there is no such one.
    private static @Nullable String split(Profile profile) {
        Set<String> splits = profile.splits().keySet();
        String only = splits.size() == 1 ? splits.iterator().next() : "";
        return only.isEmpty() ? null : only;
    }

    private static String unchanged(Import job, List<IncomingManifest> incoming) {
        return "Release " + job.version() + " of " + job.dataset()
                + (incoming.size() == 1
                        ? " has a manifest with these very bytes already; nothing changed."
                        : " has manifests with the very bytes of all " + incoming.size()
                                + " already; nothing changed.");
    }
}
