package dev.modalium.manifest;

import dev.modalium.manifest.Spread.Bin;
import java.util.ArrayList;
import java.util.List;

/// Joins the buckets of a sketch to as many bins as an eye takes in, without a gap between the first and the last.
///
/// As bounds of bins are bounds of buckets, their counts are exact.
final class Histogram {

    private static final int MOST_BINS = 24;

    private Histogram() {}

    static List<Bin> of(Sketch sketch, boolean whole) {
        int joined = 1;
        List<Bin> bins = bins(sketch, whole, joined);
        while (bins.size() > MOST_BINS) {
            joined *= 2;
            bins = bins(sketch, whole, joined);
        }
        return bins;
    }

    /// @param joined how many buckets make a bin
    private static List<Bin> bins(Sketch sketch, boolean whole, int joined) {
        List<Bin> bins = new ArrayList<>();
        long zeros = sketch.counts().getOrDefault(0, 0L);
        int first = sketch.counts().tailMap(1).isEmpty()
                ? 0
                : sketch.counts().tailMap(1).firstKey();
        int last = sketch.counts().lastKey();
        int begin = first == 0 || (zeros > 0 && whole) ? Buckets.of(1) : first - (first - 1) % joined;
        if (zeros > 0) {
            bins.add(new Bin(0, bound(begin, whole), zeros)); // however far the others are
        }
        for (int bucket = begin; bucket <= last; bucket += joined) {
            double from = bound(bucket, whole);
            double to = bound(bucket + joined, whole);
            if (from < to) {
                long count = sketch.counts().subMap(bucket, bucket + joined).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                bins.add(new Bin(from, to, count));
            }
        }
        return bins;
    }

    /// Of whole numbers the next one; between 0 and it, no whole number lies.
    private static double bound(int bucket, boolean whole) {
        return whole ? Math.ceil(Buckets.from(bucket)) : Buckets.from(bucket);
    }
}
