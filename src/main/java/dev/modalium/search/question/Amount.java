package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A number of a question with how it is compared, not yet of anything: `at least 10`, `between 10 and 20`.
///
/// @param to the second number of [Comparison#BETWEEN]
record Amount(
        Comparison comparison, BigDecimal from, @Nullable BigDecimal to) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999_999_999L); // what a range can hold
    private static final int DECIMALS = 6;
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001"); // by which hours differ at least

    enum Comparison {
        AT_LEAST,
        MORE,
        AT_MOST,
        LESS,
        BETWEEN,
        EXACTLY,
        /// Within a tenth of the number.
        ABOUT,
        /// Just a number, as in `10 hours`.
        BARE
    }

    /// The numbers that are meant, of units of which one is `factor` of the quantity's; null where no number is.
    ///
    /// More than a number is the next one: one more, while of hours it is a thousandth more.
    @Nullable
    Range range(Quantity quantity, BigDecimal factor) {
        BigDecimal step = quantity == Quantity.HOURS ? THOUSANDTH : BigDecimal.ONE;
        BigDecimal number = scaled(from, factor);
        BigDecimal upper = to == null ? number : scaled(to, factor);
        BigDecimal less = number.setScale(step.scale(), RoundingMode.CEILING).subtract(step);
        boolean impossible = number.compareTo(LARGEST) >= 0
                || upper.compareTo(LARGEST) >= 0
                || number.compareTo(upper) > 0
                || (comparison == Comparison.LESS && less.signum() < 0);
        if (impossible) {
            return null;
        }
        return switch (comparison) {
            case AT_LEAST, BARE -> new Range(number, null);
            case MORE ->
                new Range(number.setScale(step.scale(), RoundingMode.FLOOR).add(step), null);
            case AT_MOST -> new Range(null, number);
            case LESS -> new Range(null, less);
            case BETWEEN -> new Range(number, upper);
            case EXACTLY -> new Range(number, number);
            case ABOUT -> new Range(number.subtract(tenth(number, step)), number.add(tenth(number, step)));
        };
    }

    private static BigDecimal tenth(BigDecimal number, BigDecimal step) {
        BigDecimal tenth = number.movePointLeft(1);
        return step.scale() > 0 ? tenth : tenth.setScale(0, RoundingMode.DOWN);
    }

    private static BigDecimal scaled(BigDecimal number, BigDecimal factor) {
        return number.multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
