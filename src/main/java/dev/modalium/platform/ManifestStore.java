package dev.modalium.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The bytes of manifests, each kept once under the SHA-256 of its content, never under a name that a person gave.
///
/// Which bytes are still needed is not known here.
@Component
public class ManifestStore {

    private static final int BUFFER = 256 * 1024;
    private static final String INCOMING = "incoming-";
    private static final String HASH = "[0-9a-f]{64}";

    private final Path folder;

    ManifestStore(DataFolder data) throws IOException {
        this.folder = Files.createDirectories(data.resolve("manifests"));
    }

    /// Takes in a stream to its end, hashing as it writes; the bytes are on the disk when this returns.
    ///
    /// @return the bytes, which the caller keeps or gives up
    /// @throws ManifestTooLarge as soon as more than the limit has come; nothing is kept then
    /// @throws DiskFull where there is no room for it; nothing is kept then either
    public Arrival receive(InputStream bytes, long limit) throws IOException {
        Path incoming = Files.createTempFile(folder, INCOMING, ".part");
        boolean whole = false;
        try {
            var hash = new BackgroundHash();
            long size = copy(bytes, incoming, hash, limit);
            String name = hash.hex();
            whole = true;
            return new Arrival(incoming, path(name), name, size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(incoming);
            }
        }
    }

    /// Takes over what an upload brought, without moving its file or copying a byte where the file system can do so.
    ///
    /// @param sha256 of all bytes of the file
    /// @return the bytes, which the caller keeps or gives up; the upload has its own either way
    public Arrival receive(UploadFile upload, String sha256) throws IOException {
        Path incoming = folder.resolve(INCOMING + UUID.randomUUID() + ".part");
        link(upload.path(), incoming);
        Files.setLastModifiedTime(incoming, FileTime.from(Instant.now())); // or it could pass for a broken-off one
        return new Arrival(incoming, path(sha256), sha256, upload.size());
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException _) { // some network file systems have no links
            copy(from, to);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        boolean whole = false;
        try {
            Files.copy(from, to);
            try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            whole = true;
        } catch (IOException e) {
            throw DiskFull.orElse(e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(to);
            }
        }
    }

    /// Where the bytes with this hash are.
    public Path path(String sha256) {
        if (!sha256.matches(HASH)) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal digits: '" + sha256 + "'");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /// Opens the bytes with this hash for reading at any place; they can be read until it is closed, also when deleted.
    public FileChannel open(String sha256) throws IOException {
        return FileChannel.open(path(sha256), StandardOpenOption.READ);
    }

    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    /// The hashes of all bytes that were kept before this moment.
    public List<String> keptBefore(Instant moment) throws IOException {
        List<String> hashes = new ArrayList<>();
        try (DirectoryStream<Path> prefixes = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path prefix : prefixes) {
                for (Path file : before(moment, prefix, "*")) {
                    String name = file.getFileName().toString();
                    if (name.matches(HASH)) {
                        hashes.add(name);
                    }
                }
            }
        }
        return hashes;
    }

    /// Removes what uploads left behind that were cut off with their process before this moment.
    public void removeBrokenOffBefore(Instant moment) throws IOException {
        for (Path part : before(moment, folder, INCOMING + "*.part")) {
            Files.deleteIfExists(part);
        }
    }

    private static List<Path> before(Instant moment, Path folder, String names) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                        found.add(file);
                    }
                } catch (NoSuchFileException _) {
                    // removed meanwhile, by another instance or with its upload
                }
            }
        }
        return found;
    }

    private static long copy(InputStream bytes, Path target, BackgroundHash hash, long limit) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        byte[] hashed = new byte[BUFFER]; // while the other one is filled
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            var sync = new EarlySync(channel);
            for (int n = fill(buffer, bytes); n > 0; n = fill(buffer, bytes)) {
                size += n;
                if (size > limit) {
                    throw new ManifestTooLarge(limit);
                }
                hash.update(buffer, n);
                write(out, buffer, n);
                sync.wrote(n);
                byte[] free = hashed;
                hashed = buffer;
                buffer = free;
            }
            sync.end();
        }
        return size;
    }

    /// Fills the buffer as far as there are bytes, for handing small pieces to the hash costs more than it saves.
    private static int fill(byte[] buffer, InputStream bytes) throws IOException {
        return bytes.readNBytes(buffer, 0, buffer.length);
    }

    private static void write(OutputStream out, byte[] bytes, int length) throws IOException {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw DiskFull.orElse(e);
        }
    }
}
