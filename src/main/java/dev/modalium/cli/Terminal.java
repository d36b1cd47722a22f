package dev.modalium.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes.
///
/// @param interactive whether a person watches, who is shown colours and progress
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

    @SuppressWarnings("SystemConsoleNull") // its declaration still says that it may be null
    static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    /// Whether output may have colours: no-color.org.
    boolean colour() {
        String refused = noColour();
        return interactive && (refused == null || refused.isEmpty());
    }

    private static @Nullable String noColour() {
        return System.getenv("NO_COLOR");
    }
}
