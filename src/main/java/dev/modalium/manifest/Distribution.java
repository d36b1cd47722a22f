package dev.modalium.manifest;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a measure spreads: count, sum, extremes and a histogram; two can be merged into that of both.
///
/// @param sum of values rounded to 1/65,536, so that the order of adding does not show in its last digits
/// @param min the smallest value, 0 while nothing was counted
/// @param max the largest value, 0 while nothing was counted
/// @param buckets counts by the lower bound of each bucket; bounds are whole powers of two, and 0
public record Distribution(long count, double sum, double min, double max, SortedMap<Long, Long> buckets) {

    public static final Distribution EMPTY = new Distribution(0, 0, 0, 0, new TreeMap<>());

    public Distribution {
        buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
    }

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

    /// This distribution less values that another one counted too; the extremes stay, for both may have had them.
    Distribution without(Distribution known) {
        if (known.count == count) {
            return EMPTY;
        }
        SortedMap<Long, Long> rest = new TreeMap<>(buckets);
        known.buckets.forEach((bound, n) -> rest.computeIfPresent(bound, (b, all) -> all > n ? all - n : null));
        return new Distribution(count - known.count, sum - known.sum, min, max, rest);
    }

    /// Counts values that are 0 or more, one at a time.
    public static final class Builder {

        private static final double GRID = 1 << 16;

        private final long[] counts = new long[Long.SIZE];
        private long count;
        private double sum;
        private double min = Double.POSITIVE_INFINITY;
        private double max;

        public void add(double value) {
            double rounded = Math.rint(value * GRID) / GRID;
            count++;
            sum += rounded;
            min = Math.min(min, rounded);
            max = Math.max(max, rounded);
            counts[Long.SIZE - Long.numberOfLeadingZeros((long) rounded)]++;
        }

        public Distribution build() {
            if (count == 0) {
                return EMPTY;
            }
            SortedMap<Long, Long> buckets = new TreeMap<>();
            for (int bits = 0; bits < counts.length; bits++) {
                if (counts[bits] > 0) {
                    buckets.put(bits == 0 ? 0 : 1L << (bits - 1), counts[bits]);
                }
            }
            return new Distribution(count, sum, min, max, buckets);
        }
    }
}
