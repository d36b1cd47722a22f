package dev.modalium.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Bytes of a manifest that came whole and are on the disk, and are given up on closing unless they were kept before.
public final class Arrival implements AutoCloseable {

    private final Path incoming;
    private final Path place;
    private final String sha256;
    private final long size;

    Arrival(Path incoming, Path place, String sha256, long size) {
        this.incoming = incoming;
        this.place = place;
        this.sha256 = sha256;
        this.size = size;
    }

    /// Of the bytes, in lower-case hexadecimal digits.
    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    /// Puts the bytes to where [ManifestStore#path] says; bytes of the same content are replaced by these.
    public void keep() throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            folder.force(true); // the name must outlive a power cut as well as the bytes
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(incoming);
    }
}
