package dev.modalium.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder in which this service keeps all that it must not lose: the embedded database and the manifests' bytes.
final class DataFolder implements AutoCloseable {

    private final Path root;
    private @Nullable FileChannel lock;

    private DataFolder(Path root) {
        this.root = root;
    }

    /// Opens the folder and makes it where it is missing.
    static DataFolder at(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            if (Files.notExists(absolute)) {
                Files.createDirectories(absolute);
                Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (AccessDeniedException e) {
            throw new DataFolderUnusable(absolute, "this user may not write there", e);
        } catch (IOException e) {
            throw new DataFolderUnusable(absolute, "it cannot be made: " + e.getMessage(), e);
        }
        return new DataFolder(absolute);
    }

    Path root() {
        return root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /// Takes the folder for this process alone; the operating system gives it back however the process ends.
    void lockForThisProcess() {
        Path file = root.resolve("modalium.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DataFolderUnusable(root, "another instance of Modalium is running on it", null);
            }
            lock = channel;
        } catch (AccessDeniedException e) {
            throw new DataFolderUnusable(root, "this user may not write there", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // held by this very process, which is just as much in the way
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
