package dev.modalium.search.index;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Writes the index to disk from time to time, on a thread of its own: nobody who has written waits for the disk.
final class Keeping {

    private static final Duration AFTER = Duration.ofSeconds(10);

    private final IndexFiles files;
    private final String shape;
    private volatile CatalogueState.@Nullable Revision kept;
    private volatile boolean running;
    private volatile @Nullable Exception failure;
    private long begunAt = System.nanoTime();

    Keeping(IndexFiles files, String shape) {
        this.files = files;
        this.shape = shape;
        this.kept = files.kept(shape);
    }

    /// Begins to write what was reached, if that is due.
    ///
    /// @throws IOException if writing failed, and until it succeeds
    void keep(CatalogueState.Revision reached) throws IOException {
        boolean due = failure != null || System.nanoTime() - begunAt > AFTER.toNanos();
        if (due && !running && !reached.equals(kept)) {
            running = true;
            begunAt = System.nanoTime();
            Thread.ofPlatform().name("catalogue-index-keeping").daemon().start(() -> write(reached));
        }
        Exception failed = failure;
        if (failed != null) {
            throw new IOException("The index could not be written to disk: " + failed, failed);
        }
    }

    /// Writes what was reached at once, as where it took long to fill the index.
    void keepNow(CatalogueState.Revision reached) throws IOException {
        files.commit(reached, shape);
        kept = reached;
        begunAt = System.nanoTime();
    }

    private void write(CatalogueState.Revision reached) {
        try {
            files.commit(reached, shape);
            kept = reached;
            failure = null;
        } catch (IOException | RuntimeException e) {
            failure = e;
        } finally {
            running = false;
        }
    }

    /// Writes what was reached and closes the files; null gives up what was written since they were last kept.
    void close(CatalogueState.@Nullable Revision reached) throws IOException {
        files.close(reached, shape);
    }
}
