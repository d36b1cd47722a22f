package dev.modalium.ingest;

import dev.modalium.platform.UploadFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// The bytes of one request on their way to the end of an upload, hashed as they are written.
final class Appending {

    private static final int BUFFER = 256 * 1024;

    private final UploadFile file;
    private final long start;
    private final @Nullable Checksum checksum;
    private RunningHash hash;

    Appending(UploadFile file, RunningHash hash, @Nullable Checksum checksum) throws IOException {
        this.file = file;
        this.start = file.size();
        this.hash = hash;
        this.checksum = checksum;
    }

    /// The hash of what is in the file now.
    RunningHash hash() {
        return hash;
    }

    /// Takes all bytes in, or none where they are too many or not what they should be. Of those that break off, what
    /// had come stays; but nothing of what was to be verified as a whole.
    ///
    /// @param length of the upload
    void run(InputStream bytes, long length) throws IOException {
        RunningHash before = hash.copy();
        boolean keep = false;
        try {
            MessageDigest digest = checksum == null ? null : checksum.digest();
            copy(bytes, length, digest);
            if (checksum != null && digest != null && !checksum.isOf(digest)) {
                throw new UploadRefused.WrongChecksum(checksum, start);
            }
            file.sync();
            keep = true;
        } catch (IOException e) {
            keep = checksum == null;
            throw e;
        } finally {
            if (!keep) {
                hash = before;
                file.cut(start);
                file.sync();
            }
        }
    }

    private void copy(InputStream bytes, long length, @Nullable MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long offset = start;
        for (int n = read(bytes, buffer); n >= 0; n = read(bytes, buffer)) {
            if (n > length - offset) {
                throw new UploadRefused.TooLong(length, start);
            }
            file.append(buffer, n);
            hash.follow(offset, buffer, n);
            offset += n;
            if (digest != null) {
                digest.update(buffer, 0, n);
            }
        }
    }

    private static int read(InputStream bytes, byte[] buffer) throws IOException {
        try {
            return bytes.read(buffer);
        } catch (IOException | RuntimeException e) { // the server has both kinds for a body that breaks off
            throw new UploadBrokeOff(e);
        }
    }
}
