package dev.modalium.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// The SHA-256 of bytes as they come, worked out while whoever brings them reads and writes.
final class BackgroundHash {

    private static final Executor THREADS = Thread::startVirtualThread;

    private final MessageDigest digest;
    private CompletableFuture<Void> hashing = CompletableFuture.completedFuture(null);

    BackgroundHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Takes the first bytes of a buffer, which must stay as they are until the next call returns.
    void update(byte[] bytes, int length) {
        hashing.join();
        hashing = CompletableFuture.runAsync(() -> digest.update(bytes, 0, length), THREADS);
    }

    /// Of all that came, in lower-case hexadecimal digits.
    String hex() {
        hashing.join();
        return HexFormat.of().formatHex(digest.digest());
    }
}
