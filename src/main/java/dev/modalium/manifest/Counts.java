package dev.modalium.manifest;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts by name, added up and taken back.
final class Counts {

    private static final SortedMap<String, Long> NONE = Collections.emptySortedMap();

    private Counts() {}

    static SortedMap<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        SortedMap<String, Long> merged = new TreeMap<>(one);
        other.forEach((key, n) -> merged.merge(key, n, n < 0 ? Counts::sumUnlessNone : Long::sum));
        return merged;
    }

    static SortedMap<String, Long> difference(Map<String, Long> all, Map<String, Long> known) {
        SortedMap<String, Long> rest = new TreeMap<>(all);
        known.forEach((key, n) -> rest.merge(key, -n, Counts::sumUnlessNone));
        return rest;
    }

    static SortedMap<String, SortedMap<String, Long>> sumOfTables(
            Map<String, SortedMap<String, Long>> one, Map<String, SortedMap<String, Long>> other) {
        SortedMap<String, SortedMap<String, Long>> merged = new TreeMap<>(one);
        other.forEach((name, counts) -> merged.merge(name, counts, Counts::sum));
        merged.values().removeIf(Map::isEmpty);
        return merged;
    }

    static SortedMap<String, SortedMap<String, Long>> differenceOfTables(
            Map<String, SortedMap<String, Long>> all, Map<String, SortedMap<String, Long>> known) {
        SortedMap<String, SortedMap<String, Long>> rest = new TreeMap<>(all);
        known.forEach((name, counts) -> rest.put(name, difference(rest.getOrDefault(name, NONE), counts)));
        rest.values().removeIf(Map::isEmpty);
        return rest;
    }

    /// The sum, or nothing where a count has been taken back whole.
    private static @Nullable Long sumUnlessNone(long one, long other) {
        return one + other == 0 ? null : Long.valueOf(one + other);
    }
}
