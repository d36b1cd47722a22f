package dev.modalium.search.index;

import dev.modalium.search.IndexBehind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// What this instance has written, for which its readers wait.
final class OwnWrites {

    private final LongSupplier indexed;
    private final Duration atMost;
    private final AtomicLong written = new AtomicLong();
    private final Lock progress = new ReentrantLock();
    private final Condition progressed = progress.newCondition();
    private volatile boolean ended;

    /// @param indexed the revision that the index is at
    /// @param atMost how long somebody waits
    OwnWrites(LongSupplier indexed, Duration atMost) {
        this.indexed = indexed;
        this.atMost = atMost;
    }

    void wrote(long revision) {
        written.accumulateAndGet(revision, Math::max);
    }

    long written() {
        return written.get();
    }

    /// The catalogue was put back to an older state: what was written after it is not there to be waited for.
    ///
    /// @param before what was written when the older state was looked at; what is written since is waited for
    void lostAfter(long revision, long before) {
        written.compareAndSet(before, Math.min(before, revision));
    }

    /// The index is at another revision than before.
    void progressed() {
        progress.lock();
        try {
            progressed.signalAll();
        } finally {
            progress.unlock();
        }
    }

    /// Nobody needs to wait any more.
    void end() {
        ended = true;
        progressed();
    }

    /// Waits until the index has what was written.
    ///
    /// @throws IndexBehind if it does not have it in time
    void await() {
        if (isIndexed()) {
            return;
        }
        long left = atMost.toNanos();
        progress.lock();
        try {
            while (!ended && left > 0 && !isIndexed()) {
                left = progressed.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            progress.unlock();
        }
        if (!ended && !isIndexed()) {
            throw new IndexBehind(written.get(), indexed.getAsLong(), atMost);
        }
    }

    private boolean isIndexed() {
        return indexed.getAsLong() >= written.get();
    }
}
