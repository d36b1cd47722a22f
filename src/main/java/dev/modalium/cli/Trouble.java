package dev.modalium.cli;

import dev.modalium.validation.report.TerminalText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/// What could not be read, said as it happens; the other files are checked all the same.
final class Trouble {

    private final PrintStream err;
    private boolean any;

    Trouble(PrintStream err) {
        this.err = err;
    }

    boolean isAny() {
        return any;
    }

    void with(String file, IOException e) {
        any = true;
        note(file, why(e));
    }

    /// Says what a person should know about a file though nothing went wrong.
    void note(String file, String what) {
        err.println("modalium: %s: %s".formatted(TerminalText.oneLine(file), TerminalText.oneLine(what)));
    }

    static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemLoopException _ -> "links lead round in a circle";
            case FileSystemException file when file.getReason() != null -> String.valueOf(file.getReason());
            default -> e instanceof FileSystemException ? "it cannot be read" : String.valueOf(e.getMessage());
        };
    }
}
