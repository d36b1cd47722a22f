package dev.modalium.ingest;

import dev.modalium.ingest.UploadRows.Row;
import dev.modalium.platform.UploadFiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/// Takes manifests in piece by piece, each piece where the last one ended, until they are whole.
///
/// What has come is in files, so it outlives the process; how much that is, only the file knows.
@Service
public class ResumableUploads {

    private final UploadFiles files;
    private final UploadRows rows;
    private final OpenUploads open;
    private final RunningHashes hashes;
    private final Clock clock;
    private final long limit;
    private final Duration life;

    ResumableUploads(
            UploadFiles files,
            UploadRows rows,
            OpenUploads open,
            RunningHashes hashes,
            Clock clock,
            @Value("${modalium.imports.max-size}") DataSize limit,
            @Value("${modalium.uploads.expire-after}") Duration life) {
        this.files = files;
        this.rows = rows;
        this.open = open;
        this.hashes = hashes;
        this.clock = clock;
        this.limit = limit.toBytes();
        this.life = life;
    }

    /// The most bytes that an upload may have.
    public long limit() {
        return limit;
    }

    /// Begins an upload of so many bytes, none of which are here yet.
    ///
    /// @param metadata kept as it is
    /// @param fileName what the metadata says of it
    public ResumableUpload create(long length, @Nullable String metadata, @Nullable String fileName, String by)
            throws IOException {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        files.create(id); // before the row: a file without one is removed when it is old
        Row row = new Row(id, by, length, metadata, fileName, null, now.plus(life));
        rows.add(row, now);
        return view(row, 0);
    }

    /// @throws UploadRefused if there is none that this person may go on with
    public ResumableUpload find(UUID id, String by) throws IOException {
        Row row = open.require(id, by);
        return view(row, row.unverifiedFrom() == null ? open.size(id) : row.unverifiedFrom());
    }

    /// Adds bytes at the end of an upload.
    ///
    /// @throws UploadRefused if that is not to be; nothing of the bytes is kept then
    /// @throws UploadBrokeOff if they end too early; what had come is kept then, unless it was to be verified
    public ResumableUpload append(UUID id, String by, UploadPiece piece) throws IOException {
        try (OpenUpload upload = open.open(id, by)) {
            long size = upload.file().size();
            if (piece.offset() != size) {
                throw new UploadRefused.WrongOffset(piece.offset(), size);
            }
            if (piece.announced() > upload.row().length() - size) {
                throw new UploadRefused.TooLong(upload.row().length(), size);
            }
            if (piece.checksum() != null) {
                rows.markUnverified(id, size);
            }
            try {
                take(piece, upload);
            } finally {
                rows.markVerified(id, clock.instant().plus(life));
            }
        }
        return find(id, by);
    }

    private void take(UploadPiece piece, OpenUpload upload) throws IOException {
        UUID id = upload.row().id();
        var appending = new Appending(upload.file(), hashes.take(id), piece.checksum());
        try {
            appending.run(piece.bytes(), upload.row().length());
        } finally {
            hashes.giveBack(id, appending.hash());
        }
    }

    /// Ends an upload and removes its bytes.
    public void remove(UUID id, String by) throws IOException {
        try (OpenUpload _ = open.open(id, by)) {
            rows.remove(id);
            files.delete(id);
            hashes.take(id);
        }
    }

    private static ResumableUpload view(Row row, long offset) {
        return new ResumableUpload(row.id(), row.length(), offset, row.metadata(), row.expiresAt());
    }
}
