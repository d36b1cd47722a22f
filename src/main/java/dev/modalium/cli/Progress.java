package dev.modalium.cli;

import dev.modalium.manifest.ManifestSource;
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

    private final StatusLine line;

    Progress(Terminal terminal) {
        this.line = new StatusLine(terminal);
    }

    /// The source of an input, watched where it is large and somebody looks on.
    ManifestSource watching(Inputs.Input input) {
        return line.isSeen() && input.size() > LARGE ? new Watched(input) : input.source();
    }

    @Override
    public void close() {
        line.close();
    }

    private void show(Inputs.Input input, long read, long nanos) {
        double seconds = nanos / 1e9;
        line.show(String.format(
                Locale.ROOT,
                "%s %3d %% of %,d MB, %,.0f MB/s",
                StatusLine.shortName(input.name()),
                100 * read / Math.max(1, input.size()),
                input.size() >> 20,
                (read >> 20) / Math.max(0.001, seconds)));
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
