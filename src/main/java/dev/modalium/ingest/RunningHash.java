package dev.modalium.ingest;

import dev.modalium.platform.UploadFile;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of the first bytes of an upload, carried on as more of them come.
final class RunningHash {

    private static final int BUFFER = 256 * 1024;

    private final MessageDigest digest;
    private long position;

    RunningHash() {
        this(digest("SHA-256"), 0);
    }

    private RunningHash(MessageDigest digest, long position) {
        this.digest = digest;
        this.position = position;
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    /// Counts bytes in that now stand at this offset; nothing happens where some before them are missing yet.
    void follow(long offset, byte[] bytes, int length) {
        if (offset == position) {
            digest.update(bytes, 0, length);
            position += length;
        }
    }

    /// The same hash again, which goes its own way from here.
    RunningHash copy() {
        try {
            return new RunningHash((MessageDigest) digest.clone(), position);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's SHA-256 can be cloned", e);
        }
    }

    /// The hash of the whole file in hexadecimal digits, after reading what has not been seen of it.
    String of(UploadFile file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = file.read(buffer, position); n >= 0; n = file.read(buffer, position)) {
            follow(position, buffer, n);
        }
        return HexFormat.of().formatHex(copy().digest.digest());
    }
}
