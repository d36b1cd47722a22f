package dev.modalium.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The bytes of uploads that come in several requests, each upload a file, in the same file system as the manifests.
@Component
public class UploadFiles {

    private final Path folder;

    /// Closing a file gives back every lock that the process has on it, so no second channel may be opened.
    private final Set<UUID> open = ConcurrentHashMap.newKeySet();

    UploadFiles(DataFolder data) throws IOException {
        this.folder = Files.createDirectories(data.resolve("manifests").resolve("uploads"));
    }

    public void create(UUID id) throws IOException {
        try {
            Files.createFile(path(id));
        } catch (IOException e) {
            throw DiskFull.orElse(e);
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true); // the name must outlive a power cut as well as the bytes
        }
    }

    /// How many bytes are there.
    ///
    /// @throws NoSuchFileException if there is no such upload
    public long size(UUID id) throws IOException {
        return Files.size(path(id));
    }

    /// Opens an upload for this caller alone, among all instances that share the folder.
    ///
    /// @return nothing if somebody else has it open
    /// @throws NoSuchFileException if there is no such upload
    public Optional<UploadFile> open(UUID id) throws IOException {
        if (!open.add(id)) {
            return Optional.empty();
        }
        Optional<UploadFile> file = Optional.empty();
        try {
            file = UploadFile.open(path(id), () -> open.remove(id));
            return file;
        } finally {
            if (file.isEmpty()) {
                open.remove(id);
            }
        }
    }

    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /// The uploads to which nothing was written since this moment.
    public List<UUID> untouchedSince(Instant moment) throws IOException {
        List<UUID> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                        found.add(UUID.fromString(file.getFileName().toString()));
                    }
                } catch (NoSuchFileException _) {
                    // ended meanwhile
                }
            }
        }
        return found;
    }

    private Path path(UUID id) {
        return folder.resolve(id.toString());
    }
}
