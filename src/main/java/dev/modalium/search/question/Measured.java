package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import java.math.BigDecimal;

/// A quantity with its range, as a question says it.
///
/// @param bare whether there was only a number, without a word that compares
record Measured(Quantity quantity, Range range, boolean bare) {

    /// Whether it is so short that people may mean each item, and not all of them.
    boolean isBelowAnHour() {
        BigDecimal bound = range.from() == null ? range.to() : range.from();
        return quantity == Quantity.HOURS && bound != null && bound.compareTo(BigDecimal.ONE) < 0;
    }
}
