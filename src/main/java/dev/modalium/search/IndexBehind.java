package dev.modalium.search;

import dev.modalium.language.Said;
import dev.modalium.language.Unanswerable;
import java.time.Duration;

/// The index does not have yet what this instance wrote, though it was waited for. What was written is safe.
public class IndexBehind extends Unanswerable {

    private static final long serialVersionUID = 1L;

    private final long written;
    private final long indexed;

    public IndexBehind(long written, long indexed, Duration waited) {
        super(Said.of("problem.index-behind.detail", indexed, written, waited.toSeconds()));
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
