package dev.modalium.search;

import java.time.Duration;
import java.util.Locale;

/// The index does not have yet what this instance wrote, though it was waited for. What was written is safe.
public class IndexBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long written;
    private final long indexed;

    public IndexBehind(long written, long indexed, Duration waited) {
        super(String.format(
                Locale.ROOT,
                "The index is at revision %d and does not have revision %d yet, which was written here, though it was"
                        + " waited for %d s. What was written is safe; ask again.",
                indexed,
                written,
                waited.toSeconds()));
        this.written = written;
        this.indexed = indexed;
    }

    /// The revision that is waited for.
    public long written() {
        return written;
    }

    /// The revision that the index is at.
    public long indexed() {
        return indexed;
    }
}
