package dev.modalium.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// The bytes of manifests, each kept once under the SHA-256 of its content, never under a name that a person gave.
@Component
public class ManifestStore {

    private static final int BUFFER = 256 * 1024;
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Path folder;

    ManifestStore(DataFolder data, Clock clock) throws IOException {
        this.folder = Files.createDirectories(data.resolve("manifests"));
        removeAbandoned(clock.instant().minus(ABANDONED_AFTER));
    }

    /// Removes what uploads left behind that were cut off with the process; others may be under way elsewhere.
    private void removeAbandoned(Instant abandoned) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "incoming-*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /// What was stored, by its hash in lower-case hexadecimal digits, and how many bytes it is.
    public record Stored(String sha256, long size) {}

    /// Takes in a stream to its end, hashing as it writes; it is on the disk when this returns.
    ///
    /// @throws ManifestTooLarge as soon as more than the limit has come; nothing is kept then
    public Stored store(InputStream bytes, long limit) throws IOException {
        Path incoming = Files.createTempFile(folder, "incoming-", ".part");
        try {
            MessageDigest hash = sha256();
            long size = copy(bytes, incoming, hash, limit);
            String name = HexFormat.of().formatHex(hash.digest());
            Path place = path(name);
            Files.createDirectories(place.getParent());
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
            return new Stored(name, size);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /// Where the bytes with this hash are.
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal digits: '" + sha256 + "'");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static long copy(InputStream bytes, Path target, MessageDigest hash, long limit) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), hash)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new ManifestTooLarge(limit);
                }
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
