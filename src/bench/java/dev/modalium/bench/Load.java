package dev.modalium.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// Requests from many connections at once.
final class Load {

    private static final int LINES = 32;

    private final String address;

    Load(String address) {
        this.address = address;
    }

    /// Nanoseconds from the moment at which each request was due, whenever it could be sent, until its answer was read.
    ///
    /// @param rate requests a second, whether answers come or not
    long[] open(List<String> paths, int rate) throws InterruptedException {
        long[] took = new long[paths.size()];
        long start = System.nanoTime() + 100_000_000;
        run(LINES, paths.size(), (line, i) -> {
            long due = start + i * 1_000_000_000L / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            line.get(paths.get(i));
            took[i] = System.nanoTime() - due;
        });
        return took;
    }

    /// Requests a second, each sent as soon as the answer before it has come.
    double closed(List<String> paths, int lines) throws InterruptedException {
        long start = System.nanoTime();
        run(lines, paths.size(), (line, i) -> line.get(paths.get(i)));
        return paths.size() / ((System.nanoTime() - start) / 1e9);
    }

    static double milliseconds(long[] took, double share) {
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    private interface Request {
        void send(Line line, int number) throws IOException;
    }

    private void run(int lines, int requests, Request request) throws InterruptedException {
        var next = new AtomicInteger();
        var failure = new AtomicReference<IOException>();
        Thread[] threads = new Thread[lines];
        for (int i = 0; i < lines; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                try (Line line = new Line(address)) {
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        request.send(line, number);
                    }
                } catch (IOException e) {
                    failure.set(e);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }
}
