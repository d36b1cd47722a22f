package dev.modalium.cli;

import dev.modalium.validation.report.TerminalText;

/// The last line of a terminal, on which a person sees how something goes; nothing where nobody looks on.
final class StatusLine implements AutoCloseable {

    private static final String CLEAR = "\r\u001B[K";

    /// Longer names would break the line.
    private static final int LONGEST_NAME = 40;

    private final Terminal terminal;
    private boolean shown;
    private boolean closed;

    StatusLine(Terminal terminal) {
        this.terminal = terminal;
    }

    boolean isSeen() {
        return terminal.progress();
    }

    /// Replaces what the line says.
    synchronized void show(String text) {
        if (isSeen() && !closed) {
            shown = true;
            terminal.err().print(CLEAR + text);
            terminal.err().flush();
        }
    }

    /// Says something that stays, whether somebody looks on or not.
    synchronized void note(String text) {
        clear();
        terminal.err().println("modalium: " + text);
    }

    /// Nothing is shown any more.
    @Override
    public synchronized void close() {
        closed = true;
        clear();
    }

    private void clear() {
        if (shown) {
            shown = false;
            terminal.err().print(CLEAR);
            terminal.err().flush();
        }
    }

    static String shortName(String name) {
        String line = TerminalText.oneLine(name);
        return line.length() <= LONGEST_NAME ? line : "…" + line.substring(line.length() - LONGEST_NAME);
    }
}
