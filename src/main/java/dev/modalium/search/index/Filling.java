package dev.modalium.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes many datasets to the index on threads of its own, while further ones are read.
///
/// Is to be closed, which waits until all are written. What one of the threads throws comes out of that, or of adding
/// the next dataset.
final class Filling implements AutoCloseable {

    private static final int TOGETHER = 64;
    private static final int WAITING = 16; // portions
    private static final long LOOKED_AFTER = 100; // milliseconds

    private final Consumer<IndexedDataset> writing;
    private final Runnable ending;
    private final BlockingQueue<List<IndexedDataset>> portions = new ArrayBlockingQueue<>(WAITING);
    private final List<Thread> threads = new ArrayList<>();
    private List<IndexedDataset> next = new ArrayList<>(TOGETHER);
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;

    /// @param ending is run by each of the threads when it finds nothing left to write, while others may still write
    Filling(Consumer<IndexedDataset> writing, Runnable ending) {
        this.writing = writing;
        this.ending = ending;
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            threads.add(Thread.ofPlatform().name("index-filling-" + i).daemon().start(this::write));
        }
    }

    void add(IndexedDataset dataset) {
        next.add(dataset);
        if (next.size() == TOGETHER) {
            hand();
        }
    }

    @Override
    public void close() {
        if (!next.isEmpty()) {
            hand();
        }
        ended = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the index was filled", e);
        }
        throwFailure();
    }

    private void hand() {
        try {
            while (!portions.offer(next, LOOKED_AFTER, TimeUnit.MILLISECONDS)) {
                throwFailure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the index was filled", e);
        }
        next = new ArrayList<>(TOGETHER);
    }

    private void write() {
        try {
            while (failure == null) {
                boolean last = ended; // looked at before the queue, to which nothing is added from then on
                List<IndexedDataset> portion = portions.poll(LOOKED_AFTER, TimeUnit.MILLISECONDS);
                if (portion != null) {
                    portion.forEach(writing);
                } else if (last) {
                    ending.run();
                    return;
                }
            }
        } catch (RuntimeException | Error | InterruptedException e) {
            failure = e;
        }
    }

    private void throwFailure() {
        Throwable thrown = failure;
        if (thrown != null) {
            throw new IllegalStateException("The index could not be filled: " + thrown, thrown);
        }
    }
}
