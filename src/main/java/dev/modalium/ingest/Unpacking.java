package dev.modalium.ingest;

import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.archive.Archives;
import dev.modalium.manifest.archive.BrokenArchive;
import dev.modalium.platform.Arrival;
import dev.modalium.platform.ManifestStore;
import dev.modalium.platform.ManifestTooLarge;
import dev.modalium.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// Takes the manifests of an import out of what they came packed in; each is kept as a file of its own, so that any
/// record of it can be read without unpacking anything.
@Component
class Unpacking {

    private final ManifestStore store;
    private final ManifestBytes bytes;
    private final Imports imports;
    private final TransactionTemplate transaction;
    private final long limit;

    Unpacking(
            ManifestStore store,
            ManifestBytes bytes,
            Imports imports,
            TransactionTemplate transaction,
            @Value("${modalium.imports.max-size}") DataSize limit) {
        this.store = store;
        this.bytes = bytes;
        this.imports = imports;
        this.transaction = transaction;
        this.limit = limit.toBytes();
    }

    /// Each has tables of its own, which PostgreSQL locks until all of them are visible.
    static final int MOST_MANIFESTS = 100;

    /// A manifest that was unpacked, whose bytes are not kept yet.
    private record Unpacked(ImportFile file, Arrival arrival) {}

    /// The import with its manifests; those of one that was unpacked in an earlier attempt are unpacked again.
    ///
    /// @throws NotUnpacked if one of its files is packed and damaged, or has nothing in it
    Import unpack(Import job, ImportRun run) throws IOException {
        List<Unpacked> unpacked = new ArrayList<>();
        try {
            long before = 0;
            for (ImportFile sent : job.sent()) {
                unpack(job, sent, before, run, unpacked);
                before += sent.size();
            }
            return unpacked.isEmpty() ? job : keep(job, unpacked);
        } finally {
            for (Unpacked manifest : unpacked) {
                manifest.arrival().close();
            }
        }
    }

    private void unpack(Import job, ImportFile sent, long before, ImportRun run, List<Unpacked> unpacked)
            throws IOException {
        ManifestSource source =
                run.watched(ManifestSource.of(store.path(sent.sha256()), sent.fileName(), null), before);
        int already = unpacked.size();
        boolean packed;
        try {
            packed = Archives.unpack(source, (name, in) -> {
                run.enter(ImportPhase.UNPACKING);
                run.takeUp(sent.fileName());
                requireFew(job.sent().size() + unpacked.size());
                Arrival arrival = receive(in, unpacked);
                unpacked.add(
                        new Unpacked(ImportFile.of(name, sent.fileName(), arrival.sha256(), arrival.size()), arrival));
            });
        } catch (BrokenArchive e) {
            throw new NotUnpacked(new CheckedFile(sent.fileName(), new Validator().broken(e)));
        }
        if (packed && unpacked.size() == already) {
            throw new NotUnpacked(new CheckedFile(sent.fileName(), new Validator().withoutManifest()));
        }
    }

    /// @throws BrokenArchive if the files that are unpacked are larger together than what is taken
    private Arrival receive(InputStream in, List<Unpacked> before) throws IOException {
        long left = limit - before.stream().mapToLong(one -> one.file().size()).sum();
        try {
            return store.receive(in, left);
        } catch (ManifestTooLarge e) {
            throw BrokenArchive.tooLarge("What is packed has more than the " + limit
                    + " bytes that this installation takes (modalium.imports.max-size)");
        }
    }

    private static void requireFew(int files) throws BrokenArchive {
        if (files > MOST_MANIFESTS) {
            throw BrokenArchive.tooLarge("The import has more than the " + MOST_MANIFESTS
                    + " files that one takes, with what is packed in them");
        }
    }

    /// The bytes are the import's together with their names, so that whoever ends it can remove them.
    private Import keep(Import job, List<Unpacked> unpacked) {
        return transaction.execute(status -> {
            Import held = imports.lockById(job.id()).orElseThrow();
            if (held.state().isEnd()) {
                throw new ImportCancelled(job.id());
            }
            unpacked.stream()
                    .map(Unpacked::arrival)
                    .sorted(Comparator.comparing(Arrival::sha256)) // two imports may have several in common
                    .forEach(bytes::keep);
            held.unpacked(unpacked.stream()
                    .map(Unpacked::file)
                    .sorted(Comparator.comparing(ImportFile::shown))
                    .toList());
            return held;
        });
    }
}
