package dev.modalium.search;

import dev.modalium.search.index.Hit;
import dev.modalium.search.index.Snapshot;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;

/// The datasets of a list as lines of JSON, all of one moment, whatever is written meanwhile, and in constant memory.
///
/// To be closed, since it holds that moment.
public final class DatasetLines implements AutoCloseable {

    private final Snapshot snapshot;
    private final Iterator<Hit> hits;
    private final int limit;
    private final Summaries summaries;

    DatasetLines(Snapshot snapshot, Iterator<Hit> hits, int limit, Summaries summaries) {
        this.snapshot = snapshot;
        this.hits = hits;
        this.limit = limit;
        this.summaries = summaries;
    }

    /// Passes on each line that was not passed on yet, up to the limit.
    public void forEach(Consumer<byte[]> taker) {
        Function<Hit, byte[]> lines = snapshot.lines();
        for (int i = 0; i < limit && hits.hasNext(); i++) {
            taker.accept(summaries.line(lines.apply(hits.next())));
        }
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
