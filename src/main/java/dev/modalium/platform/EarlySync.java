package dev.modalium.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Has the disk write while more of a file still comes, so that nobody waits for all of it at the end.
final class EarlySync {

    /// Enough that a disk is busy with it for a while, little enough that the last piece is soon written.
    private static final long STEP = 16L << 20;

    private static final Executor THREADS = Thread::startVirtualThread;

    private final FileChannel file;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private long waiting;

    EarlySync(FileChannel file) {
        this.file = file;
    }

    /// Hears that so many more bytes were written to the file.
    void wrote(int bytes) {
        waiting += bytes;
        if (waiting >= STEP && writing.isDone() && !writing.isCompletedExceptionally()) {
            waiting = 0;
            writing = CompletableFuture.runAsync(this::sync, THREADS);
        }
    }

    /// Waits until all is on the disk, also what is known of the file.
    ///
    /// @throws IOException also for what went wrong on the way: a system tells of a failed write only once
    void end() throws IOException {
        try {
            writing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException failed ? failed.getCause() : new IOException(e);
        }
        file.force(true);
    }

    private void sync() {
        try {
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
