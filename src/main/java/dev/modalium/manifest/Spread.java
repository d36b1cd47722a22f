package dev.modalium.manifest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A distribution to be read: figures, quantiles and a histogram.
///
/// @param count of values, exact
/// @param quantiles by name, `p1` to `p99`: what that many percent of the values reach at most; none where some values
///     were counted before there were sketches
/// @param relativeError how far a quantile is at most from the value at this very rank, as a part of that value
public record Spread(
        long count,
        BigDecimal sum,
        double mean,
        double min,
        double max,
        Map<String, Double> quantiles,
        @Nullable Double relativeError,
        List<Bin> histogram) {

    /// How far a quantile is at most from the value at its rank, as a part of that value.
    public static final double RELATIVE_ERROR = Buckets.RELATIVE_ERROR;

    private static final List<Integer> PERCENTS = List.of(1, 5, 25, 50, 75, 95, 99);

    /// How many values there are from a bound to below the next, exactly.
    public record Bin(double from, double to, long count) {}

    /// Of a measure in a profile; empty where nothing was measured, or more was taken back than had been counted.
    ///
    /// The latter happens where items were counted before their measure was.
    public static Optional<Spread> of(Measure measure, Profile profile) {
        Distribution distribution = profile.of(measure);
        Sketch sketch = Sketch.of(distribution.sketch());
        return distribution.count() > 0
                        && sketch.counts().values().stream().allMatch(n -> n > 0)
                        && distribution.buckets().values().stream().allMatch(n -> n >= 0)
                ? Optional.of(of(distribution, sketch, measure.isWhole()))
                : Optional.empty();
    }

    /// A value as a person wants it: four digits that count, without zeros behind them.
    public static String shown(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_UP));
        return value == Math.rint(value) || rounded.scale() <= 0
                ? String.format(Locale.ROOT, "%,.0f", value)
                : rounded.stripTrailingZeros().toPlainString();
    }

    private static Spread of(Distribution distribution, Sketch sketch, boolean whole) {
        boolean sketched = distribution.buckets().isEmpty();
        double min = sketched ? least(distribution, sketch) : extreme(distribution.min());
        double max = sketched ? largest(distribution, sketch, whole) : extreme(distribution.max());
        Map<String, Double> quantiles = new LinkedHashMap<>();
        if (sketched) {
            for (int percent : PERCENTS) {
                long rank = Math.max(1, Math.ceilDiv(distribution.count() * percent, 100L));
                quantiles.put("p" + percent, Math.clamp(middle(sketch.bucketOfRank(rank), whole), min, max));
            }
        }
        return new Spread(
                distribution.count(),
                distribution.sum(),
                distribution.sum().doubleValue() / distribution.count(),
                min,
                max,
                quantiles,
                sketched ? Buckets.RELATIVE_ERROR : null,
                sketched ? Histogram.of(sketch, whole) : octaves(distribution, sketch));
    }

    /// The smallest value, or the bound of its bucket where the smallest one that was ever counted was taken back.
    private static double least(Distribution distribution, Sketch sketch) {
        int first = sketch.counts().firstKey();
        double min = extreme(distribution.min());
        return Buckets.of(min) == first ? min : Buckets.from(first);
    }

    private static double largest(Distribution distribution, Sketch sketch, boolean whole) {
        int last = sketch.counts().lastKey();
        double max = extreme(distribution.max());
        if (Buckets.of(max) == last) {
            return max;
        }
        return whole ? Math.ceil(Buckets.to(last)) - 1 : Buckets.to(last);
    }

    private static double extreme(@Nullable Double of) {
        return of == null ? 0 : of;
    }

    private static double middle(int bucket, boolean whole) {
        if (bucket == 0) {
            return 0;
        }
        if (!whole) {
            return (Buckets.from(bucket) + Buckets.to(bucket)) / 2;
        }
        double first = Math.ceil(Buckets.from(bucket));
        double last = Math.ceil(Buckets.to(bucket)) - 1;
        return Math.floor((first + last) / 2);
    }

    /// By powers of two, as counts were kept before there were sketches.
    private static List<Bin> octaves(Distribution distribution, Sketch sketch) {
        SortedMap<Long, Long> counts = new TreeMap<>(distribution.buckets());
        sketch.counts()
                .forEach((bucket, n) -> counts.merge(Long.highestOneBit((long) Buckets.from(bucket)), n, Long::sum));
        for (long bound = counts.firstKey(); bound < counts.lastKey(); bound = Math.max(1, bound * 2)) {
            counts.putIfAbsent(bound, 0L);
        }
        List<Bin> bins = new ArrayList<>();
        for (Entry<Long, Long> count : counts.entrySet()) {
            long from = count.getKey();
            bins.add(new Bin(from, from == 0 ? 1 : from * 2.0, count.getValue()));
        }
        return bins;
    }
}
