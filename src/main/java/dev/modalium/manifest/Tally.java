package dev.modalium.manifest;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts by name, with a bound on the number of names that a hostile file could invent.
final class Tally {

    /// The largest real vocabulary of classes has some 22,000 (ImageNet); beyond this limit names share one count.
    static final int MOST_NAMES = 25_000;

    private static final String OTHER = "(other)";

    private final Map<String, long[]> counts = new HashMap<>();

    void add(String name) {
        add(name, 1);
    }

    void add(String name, long n) {
        long[] count = counts.get(name);
        if (count == null) {
            count = counts.computeIfAbsent(counts.size() < MOST_NAMES ? name : OTHER, key -> new long[1]);
        }
        count[0] += n;
    }

    SortedMap<String, Long> counted() {
        SortedMap<String, Long> sorted = new TreeMap<>();
        counts.forEach((name, count) -> sorted.put(name, count[0]));
        return sorted;
    }
}
