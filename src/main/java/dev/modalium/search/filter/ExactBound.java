package dev.modalium.search.filter;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The whole numbers that bounds of ranges are a thousandth away from, since `>10` hours is from 10.001 on.
public final class ExactBound {

    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

    private ExactBound() {}

    /// The number that a lower bound of a thousandth more leaves out.
    public static Optional<BigDecimal> above(@Nullable BigDecimal from) {
        return whole(from == null ? null : from.subtract(THOUSANDTH));
    }

    /// The number that an upper bound of a thousandth less leaves out.
    public static Optional<BigDecimal> below(@Nullable BigDecimal to) {
        return whole(to == null ? null : to.add(THOUSANDTH));
    }

    private static Optional<BigDecimal> whole(@Nullable BigDecimal number) {
        return Optional.ofNullable(number)
                .filter(it -> it.stripTrailingZeros().scale() <= 0)
                .map(it -> it.setScale(0));
    }
}
