package dev.modalium.cli.service;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remembers in small files which uploads have begun, so that a command that was killed goes on when it runs again.
///
/// A file is known by the service, its path, its size and when it was changed last: what has changed begins anew.
public final class UploadMemory {

    /// Services keep uploads for a day unless they are told otherwise.
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final Pattern CONTENT = Pattern.compile("(begun|whole) (\\S{1,200})\n");

    private final Path folder;
    private final URI service;

    /// An upload that has begun.
    ///
    /// @param whole whether the service has all of it
    record Begun(String upload, boolean whole) {}

    /// @param folder made when it is needed
    public UploadMemory(Path folder, URI service) {
        this.folder = folder;
        this.service = service;
    }

    Optional<Begun> find(UploadSource source) {
        try {
            Matcher content = CONTENT.matcher(Files.readString(file(source)));
            return source.lasts() && content.matches()
                    ? Optional.of(new Begun(content.group(2), content.group(1).equals("whole")))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // then it begins anew, which costs only time
        }
    }

    /// Whether it will be known when the command runs again.
    boolean keep(UploadSource source, Begun begun) {
        if (!source.lasts()) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            forgetOld();
            Path written = Files.createTempFile(folder, "upload-", ".new");
            Files.writeString(written, (begun.whole() ? "whole " : "begun ") + begun.upload() + "\n");
            Files.move(written, file(source), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    void forget(UploadSource source) {
        try {
            Files.deleteIfExists(file(source));
        } catch (IOException _) {
            // the service will say that the upload is gone
        }
    }

    private void forgetOld() throws IOException {
        Instant old = Instant.now().minus(LONGEST);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "upload-*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(UploadSource source) {
        Path path = source.bytes().toAbsolutePath().normalize();
        String key = "%s\n%s\n%s\n%s".formatted(service, path, source.size(), source.modified());
        return folder.resolve("upload-" + Digest.of(key.getBytes(StandardCharsets.UTF_8)));
    }
}
