package dev.modalium.cli;

import dev.modalium.manifest.ManifestSource;
import dev.modalium.validation.report.TerminalText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows a person how far the reading of a large file has come, on the line that the report will take.
final class Progress implements AutoCloseable {

    /// Smaller files are read before a bar could be seen.
    private static final long LARGE = 50L << 20;

    private static final long STEP = 8L << 20;

    private static final String CLEAR = "\r\u001B[K";

    /// Longer names would break the line.
    private static final int LONGEST_NAME = 40;

    private final Terminal terminal;
    private boolean shown;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The source of an input, watched where it is large and somebody looks on.
    ManifestSource watching(Inputs.Input input) {
        return terminal.progress() && input.size() > LARGE ? new Watched(input) : input.source();
    }

    @Override
    public void close() {
        if (shown) {
            terminal.err().print(CLEAR);
        }
    }

    private void show(Inputs.Input input, long read, long nanos) {
        shown = true;
        double seconds = nanos / 1e9;
        terminal.err()
                .printf(
                        Locale.ROOT,
                        "%s%s %3d %% of %,d MB, %,.0f MB/s",
                        CLEAR,
                        shortName(input.name()),
                        100 * read / Math.max(1, input.size()),
                        input.size() >> 20,
                        (read >> 20) / Math.max(0.001, seconds));
        terminal.err().flush();
    }

    private static String shortName(String name) {
        String line = TerminalText.oneLine(name);
        return line.length() <= LONGEST_NAME ? line : "…" + line.substring(line.length() - LONGEST_NAME);
    }

    private final class Watched implements ManifestSource {

        private final Inputs.Input input;

        Watched(Inputs.Input input) {
            this.input = input;
        }

        @Override
        public String fileName() {
            return input.source().fileName();
        }

        @Override
        public @Nullable String split() {
            return input.source().split();
        }

        @Override
        public InputStream open() throws IOException {
            return new Counting(input);
        }
    }

    private final class Counting extends FilterInputStream {

        private final Inputs.Input input;
        private final long started = System.nanoTime();
        private long read;
        private long shownAt;

        Counting(Inputs.Input input) throws IOException {
            super(input.source().open());
            this.input = input;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            read += Math.max(0, count);
            if (read - shownAt >= STEP) {
                shownAt = read;
                show(input, read, System.nanoTime() - started);
            }
            return count;
        }
    }
}
