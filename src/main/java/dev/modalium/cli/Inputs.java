package dev.modalium.cli;

import dev.modalium.manifest.Detection;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files that a command line names: files, folders with all below them, and `-` for what is piped in.
final class Inputs implements AutoCloseable {

    private static final List<String> PACKED = List.of(".gz", ".zst", ".zip", ".tar", ".tgz");

    /// One file.
    ///
    /// @param name as the person named it, with `/` between folders
    /// @param path null for what is piped in
    record Input(String name, @Nullable Path path, ManifestSource source, long size) {}

    private final Terminal terminal;
    private final Trouble trouble;
    private final String pipedName;
    private final List<PathMatcher> excluded;
    private final boolean skipUnrecognised;
    private final List<Input> inputs = new ArrayList<>();
    private final Set<Path> known = new HashSet<>();
    private final List<Path> temporary = new ArrayList<>();
    private boolean piped;

    /// @param pipedName the name under which what is piped in is reported
    /// @param excluded files in folders that are passed over
    /// @param skipUnrecognised whether files in no known format are passed over outside folders too
    Inputs(Terminal terminal, Trouble trouble, String pipedName, List<PathMatcher> excluded, boolean skipUnrecognised) {
        this.terminal = terminal;
        this.trouble = trouble;
        this.pipedName = pipedName;
        this.excluded = excluded;
        this.skipUnrecognised = skipUnrecognised;
    }

    /// The files in the order in which they are named, those of folders sorted by name, none twice.
    List<Input> of(List<String> names, ManifestFormats formats) throws IOException {
        for (String name : names) {
            try {
                add(name, formats);
            } catch (IOException e) {
                trouble.with(name, e);
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

    private void add(String name, ManifestFormats formats) throws IOException {
        if (name.equals("-")) {
            addPiped();
            return;
        }
        Path path = path(name);
        if (Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
            int before = inputs.size();
            for (Path file : Folder.files(path, excluded, trouble)) {
                addFound(file, formats);
            }
            if (inputs.size() == before) {
                trouble.note(name, "no manifest was found in it");
            }
        } else if (skipUnrecognised) {
            addFound(path, formats);
        } else if (known.add(path.toAbsolutePath().normalize())) {
            inputs.add(input(path));
        }
    }

    private void addFound(Path file, ManifestFormats formats) {
        try {
            if (known.add(file.toAbsolutePath().normalize())) {
                Input input = input(file);
                if (!isPacked(input)
                        && formats.detect(Head.of(input.source()))
                                instanceof Detection.Unrecognised(var _, var what, var _)) {
                    trouble.note(input.name(), "it " + what + ", and was passed over");
                } else {
                    inputs.add(input);
                }
            }
        } catch (IOException e) {
            trouble.with(file.toString(), e);
        }
    }

    private void addPiped() throws IOException {
        if (piped) {
            throw new WrongUsage("- is named twice, and what is piped in can be read only once");
        }
        piped = true;
        inputs.add(new Input(pipedName, null, held(terminal.in(), pipedName), 0));
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new WrongUsage("\"%s\" is no name of a file: %s".formatted(name, e.getReason()));
        }
    }

    private Input input(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        String name = shown(file);
        return Files.isRegularFile(file)
                ? new Input(name, file, ManifestSource.of(file, fileName(name), null), Files.size(file))
                : new Input(name, file, held(Files.newInputStream(file), name), 0);
    }

    /// Keeps what can be read only once, such as a pipe, because rules may want to read a manifest twice.
    private ManifestSource held(InputStream once, String name) throws IOException {
        Path file = Files.createTempFile("modalium-", ".manifest");
        temporary.add(file);
        file.toFile().deleteOnExit();
        try (InputStream in = once) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return ManifestSource.of(file, fileName(name), null);
    }

    private static boolean isPacked(Input input) {
        String name = input.name().toLowerCase(Locale.ROOT);
        return PACKED.stream().anyMatch(name::endsWith);
    }

    private static String shown(Path file) {
        String name = file.toString().replace(file.getFileSystem().getSeparator(), "/");
        return name.startsWith("./") ? name.substring(2) : name;
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
