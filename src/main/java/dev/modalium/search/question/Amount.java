package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A number of a question with how it is compared, not yet of anything: `at least 10`, `between 10 and 20`.
///
/// @param and what must hold as well, as in `more than 10 but less than 20`
record Amount(
        Comparison comparison, BigDecimal number, @Nullable Amount and) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999_999_999L); // what a range can hold
    private static final int DECIMALS = 6;
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001"); // by which hours differ at least

    enum Comparison {
        AT_LEAST,
        MORE,
        AT_MOST,
        LESS,
        EXACTLY,
        /// Within a tenth of the number.
        ABOUT,
        /// Just a number, as in `10 hours`.
        BARE,
        /// A number of which it cannot be told which it is, as in `10,00`.
        UNCLEAR
    }

    Amount(Comparison comparison, BigDecimal number) {
        this(comparison, number, null);
    }

    /// The numbers that are meant, of units of which one is `factor` of the quantity's; null where no number is.
    ///
    /// More than a number is the next one: one more, while of hours it is a thousandth more.
    @Nullable
    Range range(Quantity quantity, BigDecimal factor) {
        Range range = ofFirst(quantity, factor);
        Range other = and == null ? null : and.range(quantity, factor);
        if (and == null || range == null || other == null) {
            return and == null ? range : null;
        }
        BigDecimal lower = range.from() == null ? other.from() : range.from();
        BigDecimal upper = range.to() == null ? other.to() : range.to();
        return lower != null && upper != null && lower.compareTo(upper) > 0 ? null : new Range(lower, upper);
    }

    private @Nullable Range ofFirst(Quantity quantity, BigDecimal factor) {
        BigDecimal step = quantity == Quantity.HOURS ? THOUSANDTH : BigDecimal.ONE;
        BigDecimal scaled = number.multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP);
        BigDecimal less = scaled.setScale(step.scale(), RoundingMode.CEILING).subtract(step);
        if (scaled.compareTo(LARGEST) >= 0 || (comparison == Comparison.LESS && less.signum() < 0)) {
            return null;
        }
        return switch (comparison) {
            case AT_LEAST, BARE -> new Range(scaled, null);
            case MORE ->
                new Range(scaled.setScale(step.scale(), RoundingMode.FLOOR).add(step), null);
            case AT_MOST -> new Range(null, scaled);
            case LESS -> new Range(null, less);
            case EXACTLY -> new Range(scaled, scaled);
            case ABOUT -> new Range(scaled.subtract(tenth(scaled, step)), scaled.add(tenth(scaled, step)));
            case UNCLEAR -> null;
        };
    }

    private static BigDecimal tenth(BigDecimal number, BigDecimal step) {
        BigDecimal tenth = number.movePointLeft(1);
        return step.scale() > 0 ? tenth : tenth.setScale(0, RoundingMode.DOWN);
    }
}
