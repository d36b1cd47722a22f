package dev.modalium.cli;

import dev.modalium.manifest.Head;
import dev.modalium.manifest.Detection;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The files that a command line names: files, folders with all below them, and `-` for what is piped in.
final class Inputs implements AutoCloseable {

    /// In folders only files that can be manifests are looked at.
    private static final List<String> ENDINGS = List.of(
            ".json",
            ".txt",
            ".csv",
            ".json.gz",
            ".txt.gz",
            ".csv.gz",
            ".json.zst",
            ".txt.zst",
            ".csv.zst",
            ".zip",
            ".tar",
            ".tar.gz",
            ".tgz",
            ".tar.zst");

    private static final List<String> PACKED = List.of(".gz", ".zst", ".zip", ".tar", ".tgz");

    /// One file.
    ///
    /// @param name as the person named it, with `/` between folders
    record Input(String name, ManifestSource source, long size) {}

    private final Terminal terminal;
    private final String pipedName;
    private final List<PathMatcher> excluded;
    private final List<Path> temporary = new ArrayList<>();

    /// @param pipedName the name under which what is piped in is reported
    /// @param excluded files in folders that are passed over
    Inputs(Terminal terminal, String pipedName, List<PathMatcher> excluded) {
        this.terminal = terminal;
        this.pipedName = pipedName;
        this.excluded = excluded;
    }

    /// The files in a stable order, those of folders sorted by name.
    List<Input> of(List<String> names, ManifestFormats formats) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                inputs.add(piped());
            } else if (Files.isDirectory(path(name))) {
                addManifestsIn(path(name), formats, inputs);
            } else {
                inputs.add(input(path(name)));
            }
        }
        return inputs;
    }

    @Override
    public void close() throws IOException {
        for (Path path : temporary) {
            Files.deleteIfExists(path);
        }
    }

    static String why(FileSystemException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemLoopException _ -> "links lead round in a circle";
            default -> e.getReason() == null ? "it cannot be read" : String.valueOf(e.getReason());
        };
    }

    private void addManifestsIn(Path folder, ManifestFormats formats, List<Input> inputs) throws IOException {
        for (Path file : filesIn(folder)) {
            Input input = input(file);
            if (isManifest(input, formats)) {
                inputs.add(input);
            } else {
                terminal.err().println(input.name() + " is in no known format and was passed over");
            }
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new WrongUsage("\"%s\" is no name of a file: %s".formatted(name, e.getReason()));
        }
    }

    private Input piped() throws IOException {
        Path file = Files.createTempFile("modalium-", ".manifest");
        temporary.add(file);
        try (InputStream in = terminal.in()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Input(pipedName, ManifestSource.of(file, fileName(pipedName), null), Files.size(file));
    }

    private static Input input(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        String name = file.toString().replace('\\', '/');
        return new Input(name, ManifestSource.of(file, fileName(name), null), Files.size(file));
    }

    private List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> ENDINGS.stream().anyMatch(lower(file)::endsWith))
                    .filter(file -> excluded.stream()
                            .noneMatch(glob -> glob.matches(file.normalize()) || glob.matches(folder.relativize(file))))
                    .map(file -> folder.toString().equals(".") ? file.normalize() : file)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isManifest(Input input, ManifestFormats formats) throws IOException {
        String name = input.name().toLowerCase(Locale.ROOT);
        if (PACKED.stream().anyMatch(name::endsWith)) {
            return true;
        }
        return !(formats.detect(Head.of(input.source())) instanceof Detection.Unrecognised);
    }

    private static String lower(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
