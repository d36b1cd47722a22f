package dev.modalium.ingest;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// One attempt at an import while it runs on this instance: how far it is, and whether it is still wanted.
final class ImportRun {

    private final UUID id;
    private final int attempt;
    private final AtomicLong bytes = new AtomicLong();
    private volatile long bytesTotal;
    private volatile @Nullable String fileName;
    private final AtomicLong items = new AtomicLong();
    private final AtomicLong annotations = new AtomicLong();
    private final FindingsSoFar findings = new FindingsSoFar();
    private final Statements statements = new Statements();
    private volatile ImportPhase phase = ImportPhase.READING;
    private volatile boolean cancelled;

    /// @param bytes that were sent
    ImportRun(UUID id, int attempt, long bytes) {
        this.id = id;
        this.attempt = attempt;
        this.bytesTotal = bytes;
    }

    UUID id() {
        return id;
    }

    /// The same file, whose reading is seen here.
    ///
    /// @param before how many bytes the files have that come before it
    ManifestSource watched(ManifestSource source, long before) {
        return new WatchedSource(source, before, this);
    }

    /// The same sink, which sees its records counted here; one thread at a time may use it.
    RecordSink watched(RecordSink sink) {
        return new WatchedSink(sink, this);
    }

    /// Begins with bytes of which there are so many in all.
    void enter(ImportPhase next, long bytesInAll) {
        enter(next);
        bytesTotal = bytesInAll;
        bytes.set(0);
    }

    /// Names the file that is being read from here on.
    void takeUp(String nextFile) {
        requireWanted();
        fileName = nextFile;
    }

    /// The connections that work for this import; each that may be busy for long belongs there.
    Statements statements() {
        return statements;
    }

    /// @throws ImportCancelled if nobody wants the import any more
    void enter(ImportPhase next) {
        requireWanted();
        phase = next;
    }

    void hasReadTo(long position) {
        requireWanted();
        bytes.accumulateAndGet(position, Math::max); // for it may be read again from the start
    }

    void countItem() {
        requireWanted();
        items.lazySet(items.getPlain() + 1);
    }

    void countAnnotation() {
        requireWanted();
        annotations.lazySet(annotations.getPlain() + 1);
    }

    void count(Finding finding) {
        requireWanted();
        findings.add(fileName, finding);
    }

    /// @throws ImportCancelled if nobody wants the import any more
    void requireWanted() {
        if (cancelled) {
            throw new ImportCancelled(id);
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    /// Stops the reading at its next step, and what the database is doing for it. A statement may begin just
    /// afterwards, so this is called again until the attempt is over.
    void cancel() {
        cancelled = true;
        statements.stop();
    }

    /// @param bytesPerSecond null while that is not known
    ImportProgress progress(@Nullable Long bytesPerSecond) {
        return new ImportProgress(
                attempt,
                phase,
                fileName,
                bytes.get(),
                bytesTotal,
                bytesPerSecond,
                items.get(),
                annotations.get(),
                findings.list());
    }

    long bytesRead() {
        return bytes.get();
    }
}
