package dev.modalium.faults;

import dev.modalium.faults.Trial.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The trials of one fault, a line of the table.
record Tally(String fault, List<Trial> trials) {

    static final String HEAD = """
            | fault | tried | whole | absent | lost or half | stuck | left over | longest recovery |
            |---|---|---|---|---|---|---|---|""";

    Tally(String fault) {
        this(fault, new ArrayList<>());
    }

    void add(Trial trial) {
        trials.add(trial);
        System.err.printf(
                Locale.ROOT,
                "%s %d: %s after %.1f s; %s%s%n",
                fault,
                trials.size(),
                trial.result(),
                trial.recovery().toMillis() / 1e3,
                trial.note(),
                trial.leftOver().isEmpty() ? "" : "; LEFT OVER " + trial.leftOver());
    }

    boolean isGood() {
        return !trials.isEmpty() && count(Result.LOST) + count(Result.STUCK) + leftOver() == 0;
    }

    String line() {
        if (trials.isEmpty()) {
            return "| " + fault + " | not tried | | | | | | |";
        }
        Duration longest = trials.stream()
                .map(Trial::recovery)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %.1f s |",
                fault,
                trials.size(),
                count(Result.WHOLE),
                count(Result.ABSENT),
                count(Result.LOST),
                count(Result.STUCK),
                leftOver(),
                longest.toMillis() / 1e3);
    }

    private long count(Result result) {
        return trials.stream().filter(trial -> trial.result() == result).count();
    }

    private long leftOver() {
        return trials.stream().mapToLong(trial -> trial.leftOver().size()).sum();
    }
}
