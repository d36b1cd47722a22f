package dev.modalium.ingest;

import dev.modalium.platform.Arrival;
import dev.modalium.platform.ManifestStore;
import dev.modalium.platform.UploadFiles;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Resumable uploads that are whole, on their way into the store of manifests.
@Component
class FinishedUploads {

    private static final Logger log = LoggerFactory.getLogger(FinishedUploads.class);

    private final OpenUploads uploads;
    private final UploadRows rows;
    private final UploadFiles files;
    private final RunningHashes hashes;
    private final ManifestStore store;

    FinishedUploads(
            OpenUploads uploads, UploadRows rows, UploadFiles files, RunningHashes hashes, ManifestStore store) {
        this.uploads = uploads;
        this.rows = rows;
        this.files = files;
        this.hashes = hashes;
        this.store = store;
    }

    OpenUpload open(UUID id, String by) throws IOException {
        return uploads.open(id, by);
    }

    /// The bytes of an upload, hashed; the upload keeps its own.
    ///
    /// @throws UploadRefused if not all are here
    Arrival arrival(OpenUpload upload) throws IOException {
        UUID id = upload.row().id();
        long size = upload.file().size();
        if (size < upload.row().length()) {
            throw new UploadRefused.Incomplete(id, size, upload.row().length());
        }
        RunningHash hash = hashes.take(id);
        String sha256 = hash.of(upload.file());
        hashes.giveBack(id, hash); // the import may be refused, and wanted again into another release
        return store.receive(upload.file(), sha256);
    }

    /// Removes an upload with the transaction that takes its bytes over, or not at all.
    void end(OpenUpload upload) {
        UUID id = upload.row().id();
        if (!rows.remove(id)) { // by another import of it, which was a moment faster
            throw new UploadRefused.Unknown(id);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hashes.take(id);
                delete(id);
            }
        });
    }

    private void delete(UUID id) {
        try {
            files.delete(id);
        } catch (IOException e) { // no reason to fail for an import that is queued; the cleaning tries again
            log.warn("The file of the upload {} cannot be removed: {}", id, e.getMessage());
        }
    }
}
