package dev.modalium.ingest;

import dev.modalium.manifest.ManifestSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A manifest whose import hears how far it is read, and can stop the reading.
record WatchedSource(ManifestSource source, long before, ImportRun run) implements ManifestSource {

    @Override
    public String fileName() {
        return source.fileName();
    }

    @Override
    public @Nullable String split() {
        return source.split();
    }

    @Override
    public InputStream open() throws IOException {
        return new Watched(source.open());
    }

    private final class Watched extends FilterInputStream {

        private long position;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            moveOn(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            moveOn(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            moveOn(skipped);
            return skipped;
        }

        private void moveOn(long bytes) {
            position += bytes;
            run.hasReadTo(before + position);
        }
    }
}
