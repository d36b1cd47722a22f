package dev.modalium.ingest;

import dev.modalium.catalogue.ReleaseContents;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.platform.Arrival;
import dev.modalium.platform.ManifestStore;
import dev.modalium.web.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// Takes in the bytes of manifests and hands each to a job.
@Service
public class Intake {

    /// So many files one import takes.
    public static final int MOST_FILES = Unpacking.MOST_MANIFESTS;

    private final ManifestStore store;
    private final ManifestBytes bytes;
    private final Manifests manifests;
    private final ManifestFormats formats;
    private final ReleaseContents releases;
    private final Imports imports;
    private final ImportQueue queue;
    private final FinishedUploads finished;
    private final SentRequests requests;
    private final JobQueue jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long limit;

    Intake(
            ManifestStore store,
            ManifestBytes bytes,
            Manifests manifests,
            ManifestFormats formats,
            ReleaseContents releases,
            Imports imports,
            ImportQueue queue,
            FinishedUploads finished,
            SentRequests requests,
            JobQueue jobs,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${modalium.imports.max-size}") DataSize limit) {
        this.store = store;
        this.bytes = bytes;
        this.manifests = manifests;
        this.formats = formats;
        this.releases = releases;
        this.imports = imports;
        this.queue = queue;
        this.finished = finished;
        this.requests = requests;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
        this.limit = limit.toBytes();
    }

    /// Takes the bytes to the end of the stream; the caller closes both the stream and what arrived.
    ///
    /// @throws dev.modalium.platform.ManifestTooLarge as soon as more has come than is taken
    public Arrival receive(InputStream bytes) throws IOException {
        return store.receive(bytes, limit);
    }

    /// Says what is wrong with a request before its bytes are taken in.
    ///
    /// A release that is no draft any more may be sent the bytes that it has: that changes nothing. Nor does a
    /// request that came before, wherever its release stands now.
    ///
    /// @throws UnknownFormat if the person names a format that is not there
    /// @throws QueueFull if too many imports wait already
    public void check(ImportRequest request, @Nullable IdempotencyKey key) {
        if (request.format() != null && formats.named(request.format()).isEmpty()) {
            throw new UnknownFormat(request.format(), formats);
        }
        if (!requests.has(key)) {
            queue.requireRoom();
        }
        if (!manifests.areIn(request.dataset(), request.version()) && !requests.has(key)) {
            requireOpen(request);
        }
    }

    /// Queues the import of files that arrived, at least one; it outlives this process from here on.
    ///
    /// @param key null where the client gave the request none
    /// @return the import that the same request got before, if it came before with this key
    /// @throws dev.modalium.catalogue.ReleaseNotOpen if the release is no draft and does not have these bytes
    /// @throws QueueFull if too many imports wait by now
    /// @throws KeyTaken if the key came with another request
    public Import queue(ImportRequest request, List<ArrivedFile> files, @Nullable IdempotencyKey key) {
        String asked = SentRequests.fingerprint(
                request, files.stream().flatMap(ArrivedFile::said).toList());
        return transaction.execute(status -> requests.once(key, asked, () -> queued(request, files)));
    }

    /// Queues the import of resumable uploads that are whole, which ends them.
    ///
    /// @param fileName for the only one of them; null where the uploads have their own
    /// @throws UploadRefused if one is not whole, not there or not theirs
    public Import queue(
            ImportRequest request, List<UUID> uploads, @Nullable String fileName, @Nullable IdempotencyKey key)
            throws IOException {
        List<String> said = Stream.concat(
                        Stream.of(String.valueOf(fileName)), uploads.stream().map(UUID::toString))
                .toList();
        String asked = SentRequests.fingerprint(request, said);
        try {
            return transaction.execute(
                    status -> requests.once(key, asked, () -> queuedUploads(request, uploads, fileName)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Import queuedUploads(ImportRequest request, List<UUID> uploads, @Nullable String fileName) {
        try (var opened = new OpenedUploads()) {
            for (UUID id : uploads) {
                OpenUpload upload = finished.open(id, request.by());
                opened.add(upload);
                String name = fileName == null ? upload.row().fileName() : fileName;
                opened.add(new ArrivedFile(FileName.of(name), finished.arrival(upload)));
            }
            Import queued = queued(request, opened.files());
            opened.uploads().forEach(finished::end);
            return queued;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Import queued(ImportRequest request, List<ArrivedFile> files) {
        if (!files.stream().allMatch(file -> isThere(request, file))) {
            requireOpen(request);
        }
        queue.holdRoom();
        files.stream()
                .map(ArrivedFile::arrival)
                .sorted(Comparator.comparing(Arrival::sha256)) // two requests may have several in common
                .forEach(bytes::keep);
        Import queued = imports.save(new Import(request, ArrivedFile.named(files), clock.instant()));
        jobs.add(ImportJobs.IMPORT.instance(queued.id().toString()).build());
        return queued;
    }

    private boolean isThere(ImportRequest request, ArrivedFile file) {
        return manifests.contain(
                request.dataset(), request.version(), file.arrival().sha256());
    }

    private void requireOpen(ImportRequest request) {
        releases.requireOpen(request.dataset(), request.version(), request.createDataset());
    }
}
