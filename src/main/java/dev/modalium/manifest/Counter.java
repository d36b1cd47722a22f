package dev.modalium.manifest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts values into a [Distribution], one at a time.
public final class Counter {

    /// A sum takes values cut to 1/65,536, so that the order of adding does not show in its last digits.
    private static final double GRID = 1 << 16;

    private static final BigDecimal EXACT_GRID = BigDecimal.valueOf(1 << 16);

    /// Below this a value is added up in a long, as all but broken ones are.
    private static final double COMMON = 1 << 30;

    private static final long NEARLY_FULL = 1L << 62;

    private final long[] buckets = new long[Buckets.LAST + 1];
    private BigDecimal carried = BigDecimal.ZERO;
    private long parts;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /// Counts one value more; what is no finite number is not counted.
    public void add(double value) {
        if (value >= 0 && value < COMMON) {
            parts += (long) (value * GRID);
            if (parts > NEARLY_FULL) {
                carry();
            }
        } else if (Double.isFinite(value)) {
            carried = carried.add(cut(value));
        } else {
            return;
        }
        buckets[Buckets.of(value)]++;
        widen(value);
    }

    /// Takes back a value that another counter has counted.
    public void remove(double value) {
        if (Double.isFinite(value)) {
            carried = carried.subtract(cut(value));
            buckets[Buckets.of(value)]--;
            widen(value);
        }
    }

    /// What was counted so far.
    public Distribution counted() {
        carry();
        SortedMap<Integer, Long> counts = new TreeMap<>();
        long count = 0;
        for (int bucket = 0; bucket < buckets.length; bucket++) {
            if (buckets[bucket] != 0) {
                counts.put(bucket, buckets[bucket]);
                count += buckets[bucket];
            }
        }
        return new Distribution(count, carried, min, max, new Sketch(counts).text(), new TreeMap<>());
    }

    private void widen(double value) {
        if (value < min) {
            min = value;
        }
        if (value > max) {
            max = value;
        }
    }

    private void carry() {
        carried = carried.add(BigDecimal.valueOf(parts).divide(EXACT_GRID));
        parts = 0;
    }

    private static BigDecimal cut(double value) {
        BigDecimal inParts = new BigDecimal(value).multiply(EXACT_GRID).setScale(0, RoundingMode.DOWN);
        return inParts.divide(EXACT_GRID);
    }
}
