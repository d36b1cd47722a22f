package dev.modalium.ingest;

import dev.modalium.ingest.UploadRows.Row;
import dev.modalium.platform.UploadFile;
import dev.modalium.platform.UploadFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives resumable uploads to those who may have them, one at a time.
@Component
class OpenUploads {

    private final UploadFiles files;
    private final UploadRows rows;
    private final Clock clock;

    OpenUploads(UploadFiles files, UploadRows rows, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.clock = clock;
    }

    /// @throws UploadRefused if there is none, or it is not theirs
    Row require(UUID id, String by) {
        Row row = rows.find(id).orElseThrow(() -> new UploadRefused.Unknown(id));
        if (!row.owner().equals(by)) {
            throw new UploadRefused.NotYours(id);
        }
        if (row.expiresAt().isBefore(clock.instant())) {
            throw new UploadRefused.Expired(id, row.expiresAt());
        }
        return row;
    }

    /// How many bytes of an upload are here, be they verified or not.
    long size(UUID id) throws IOException {
        try {
            return files.size(id);
        } catch (NoSuchFileException _) {
            throw new UploadRefused.Unknown(id);
        }
    }

    /// @throws UploadRefused if there is none, it is not theirs, or somebody has it
    OpenUpload open(UUID id, String by) throws IOException {
        require(id, by);
        UploadFile file = file(id);
        boolean opened = false;
        try {
            Row row = require(id, by); // again, for it may have ended before the file was ours
            if (row.unverifiedFrom() != null) { // left by a process that was killed before it knew
                file.cut(row.unverifiedFrom());
            }
            opened = true;
            return new OpenUpload(row, file);
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private UploadFile file(UUID id) throws IOException {
        try {
            return files.open(id).orElseThrow(() -> new UploadRefused.Busy(id));
        } catch (NoSuchFileException _) {
            throw new UploadRefused.Unknown(id);
        }
    }
}
