package dev.modalium.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes.
///
/// @param colour whether what is printed may have colours
/// @param progress whether a person watches the other output, where progress is shown
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colour, boolean progress) {

    /// The terminal of this process; no-color.org says what `NO_COLOR` asks for.
    ///
    /// The script `bin/modalium` says which outputs are terminals, as Java can tell only of all streams at once.
    static Terminal of(InputStream in, PrintStream out, PrintStream err) {
        String told = System.getProperty("modalium.terminals");
        List<String> terminals = told == null ? console() : List.of(told.split(","));
        boolean dumb = "dumb".equals(variable("TERM"));
        String refused = variable("NO_COLOR");
        boolean colour = !dumb && (refused == null || refused.isEmpty());
        return new Terminal(in, out, err, colour && terminals.contains("out"), !dumb && terminals.contains("err"));
    }

    @SuppressWarnings("SystemConsoleNull") // its declaration still says that it may be null
    private static List<String> console() {
        Console console = System.console();
        return console != null && console.isTerminal() ? List.of("out") : List.of();
    }

    private static @Nullable String variable(String name) {
        return System.getenv(name);
    }
}
