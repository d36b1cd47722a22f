package dev.modalium.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Gathers the files of a folder that can be manifests by their names, following links but not into hidden places.
final class Folder extends SimpleFileVisitor<Path> {

    private static final List<String> TEXTS = List.of(".json", ".txt", ".csv");
    private static final List<String> COMPRESSIONS = List.of("", ".gz", ".zst");
    private static final List<String> ARCHIVES = List.of(".zip", ".tar", ".tar.gz", ".tgz", ".tar.zst");

    private final Path folder;
    private final List<PathMatcher> excluded;
    private final Trouble trouble;
    private final List<Path> files = new ArrayList<>();

    private Folder(Path folder, List<PathMatcher> excluded, Trouble trouble) {
        this.folder = folder;
        this.excluded = excluded;
        this.trouble = trouble;
    }

    /// The files in the order of their names.
    ///
    /// @param excluded what is passed over, by its path as given or within the folder
    static List<Path> files(Path folder, List<PathMatcher> excluded, Trouble trouble) throws IOException {
        var found = new Folder(folder, excluded, trouble);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, found);
        Collections.sort(found.files);
        return found.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        boolean passed = !path.equals(folder) && (isHidden(path) || isExcluded(path));
        return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        if (isHidden(path) || isExcluded(path) || !isNamedAsManifest(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            trouble.with(path.toString(), new NoSuchFileException(path.toString()));
        } else if (attributes.isRegularFile()) {
            files.add(path);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
        if (e instanceof FileSystemLoopException) {
            trouble.note(path.toString(), Trouble.why(e) + "; it was passed over");
        } else if (!isHidden(path) && !isExcluded(path)) {
            trouble.with(path.toString(), e);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
        if (e != null) {
            trouble.with(path.toString(), e);
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean isExcluded(Path path) {
        return excluded.stream()
                .anyMatch(glob -> glob.matches(path.normalize()) || glob.matches(folder.relativize(path)));
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isNamedAsManifest(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return ARCHIVES.stream().anyMatch(name::endsWith)
                || COMPRESSIONS.stream()
                        .anyMatch(packed -> TEXTS.stream().anyMatch(text -> name.endsWith(text + packed)));
    }
}
