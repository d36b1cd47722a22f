package dev.modalium.search.filter;

import dev.modalium.language.Said;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// From how many to how many, as a value of a [Quantity]: `1000..`, `10-20`, `>=10`, and `2018` of years.
final class RangeValue {

    private static final Range YEARS = Range.of(1800, 2200);
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

    private RangeValue() {}

    /// @throws UnusableParameter if it is no such value, or no number of this quantity is in it
    static Range read(Quantity quantity, String value) {
        boolean whole = quantity != Quantity.HOURS;
        return Range.parse(value, whole ? BigDecimal.ONE : THOUSANDTH)
                .filter(range -> !whole || range.hasWhole())
                .filter(range -> quantity != Quantity.YEAR || isOfYears(range))
                .orElseThrow(() -> UnusableParameter.because(
                        Range.whyNot(value).orElse(quantity == Quantity.YEAR ? "unusable.years" : "unusable.number"),
                        quantity.key(),
                        value,
                        expected(quantity)));
    }

    private static Said expected(Quantity quantity) {
        return switch (quantity) {
            case YEAR -> Said.of("expected.years");
            case HOURS -> Said.of("expected.figures");
            default -> Said.of("expected.numbers");
        };
    }

    private static boolean isOfYears(Range range) {
        return Stream.of(Optional.ofNullable(range.from()), Optional.ofNullable(range.to()))
                .flatMap(Optional::stream)
                .allMatch(year ->
                        YEARS.contains(year) && year.stripTrailingZeros().scale() <= 0);
    }
}
