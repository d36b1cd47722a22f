package dev.modalium.manifest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// How a measure spreads: count, sum, extremes and a sketch; two can be merged into that of both, and one taken back.
///
/// All of it is exact, whatever the order; what a sketch leaves open is where in its bucket a value lies.
///
/// @param sum of values cut to 1/65,536
/// @param min the smallest value that was ever counted, null where none was
/// @param max the largest, likewise
/// @param sketch counts by bucket as a text
/// @param buckets what was counted before there were sketches, by powers of two: counts by lower bound, and 0
public record Distribution(
        long count,
        BigDecimal sum,
        @Nullable Double min,
        @Nullable Double max,
        String sketch,
        SortedMap<Long, Long> buckets) {

    public static final Distribution EMPTY = new Distribution(0, BigDecimal.ZERO, null, null, "", new TreeMap<>());

    public Distribution {
        sum = plain(Objects.requireNonNullElse(sum, BigDecimal.ZERO));
        sketch = Objects.requireNonNullElse(sketch, "");
        buckets =
                Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNullElseGet(buckets, TreeMap::new)));
        boolean none = sketch.isEmpty() && buckets.isEmpty();
        min = none ? null : min;
        max = none ? null : max;
    }

    public Distribution merge(Distribution other) {
        return new Distribution(
                count + other.count,
                sum.add(other.sum),
                outer(min, other.min, Math::min),
                outer(max, other.max, Math::max),
                Sketch.of(sketch).plus(Sketch.of(other.sketch)).text(),
                summed(buckets, other.buckets, 1));
    }

    /// This distribution less values that another one counted too; the extremes stay, for both may have had them.
    Distribution without(Distribution known) {
        return new Distribution(
                count - known.count,
                sum.subtract(known.sum),
                outer(min, known.min, Math::min),
                outer(max, known.max, Math::max),
                Sketch.of(sketch).minus(Sketch.of(known.sketch)).text(),
                summed(buckets, known.buckets, -1));
    }

    boolean isEmpty() {
        return sketch.isEmpty() && buckets.isEmpty();
    }

    private static @Nullable Double outer(@Nullable Double one, @Nullable Double other, BinaryOperator<Double> outer) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return outer.apply(one, other);
    }

    private static SortedMap<Long, Long> summed(Map<Long, Long> one, Map<Long, Long> other, int sign) {
        SortedMap<Long, Long> all = new TreeMap<>(one);
        other.forEach((bound, n) -> all.merge(bound, sign * n, Long::sum));
        all.values().removeIf(n -> n == 0);
        return all;
    }

    private static BigDecimal plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
