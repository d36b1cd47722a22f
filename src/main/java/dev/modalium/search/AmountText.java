package dev.modalium.search;

import dev.modalium.language.Texts;
import dev.modalium.search.filter.ExactBound;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// So much of something in words: `512 hours`, `1 hour`, `at least 1 hour`.
public record AmountText(Texts texts) {

    /// `at least 1 hour`, `more than 1 hour`, `1 to 2 hours`.
    ///
    /// @param words the range as a text
    public String of(Quantity quantity, Range range, String words) {
        return of(quantity.key(), isOne(range), words);
    }

    /// @param quantity such as `hours`
    public String of(String quantity, BigDecimal number) {
        return of(quantity, isOne(number), texts.get("value.number", number));
    }

    private String of(String quantity, boolean one, String number) {
        return texts.get((one ? "amount-of-one." : "amount.") + quantity, number);
    }

    /// Whether a range names no number but one.
    static boolean isOne(Range range) {
        return Stream.of(
                        ExactBound.above(range.from()).or(() -> Optional.ofNullable(range.from())),
                        ExactBound.below(range.to()).or(() -> Optional.ofNullable(range.to())))
                .flatMap(Optional::stream)
                .allMatch(AmountText::isOne);
    }

    private static boolean isOne(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0;
    }
}
