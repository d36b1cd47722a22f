package dev.modalium.manifest;

import java.util.SortedMap;
import java.util.TreeMap;

/// How a measure spreads: count, sum, extremes and a histogram; two can be merged into that of both.
///
/// @param min the smallest value, 0 while nothing was counted
/// @param buckets counts by the lower bound of each bucket; bounds are whole powers of two, and 0
public record Distribution(long count, double sum, double min, double max, SortedMap<Long, Long> buckets) {

    public static final Distribution EMPTY = new Distribution(0, 0, 0, 0, new TreeMap<>());

    public Distribution merge(Distribution other) {
        if (count == 0) {
            return other;
        }
        if (other.count == 0) {
            return this;
        }
        SortedMap<Long, Long> merged = new TreeMap<>(buckets);
        other.buckets.forEach((bound, n) -> merged.merge(bound, n, Long::sum));
        return new Distribution(
                count + other.count, sum + other.sum, Math.min(min, other.min), Math.max(max, other.max), merged);
    }
}
