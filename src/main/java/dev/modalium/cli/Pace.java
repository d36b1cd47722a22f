package dev.modalium.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/// How fast something grows, over the last seconds.
final class Pace {

    private static final long WINDOW_NANOS = 10_000_000_000L;

    private final Deque<Mark> marks = new ArrayDeque<>();

    private record Mark(long nanos, long amount) {}

    /// Forgets what was before, such as when something goes on after a pause.
    void restart() {
        marks.clear();
    }

    void at(long nanos, long amount) {
        marks.addLast(new Mark(nanos, amount));
        while (nanos - marks.getFirst().nanos() > WINDOW_NANOS) {
            marks.removeFirst();
        }
    }

    /// A second; 0 while that is not known.
    double perSecond() {
        if (marks.isEmpty()) {
            return 0;
        }
        double seconds = (marks.getLast().nanos() - marks.getFirst().nanos()) / 1e9;
        return seconds <= 0
                ? 0
                : Math.max(0, (marks.getLast().amount() - marks.getFirst().amount()) / seconds);
    }
}
