package dev.modalium.search.index;

import java.math.BigDecimal;

/// How much several datasets have of something together.
///
/// @param sum of those of which it is known
/// @param known how many these are
public record Total(BigDecimal sum, long known) {

    static final Total NOTHING = new Total(BigDecimal.ZERO, 0);

    static Total of(long whole, long thousandths, long known) {
        return new Total(BigDecimal.valueOf(whole).add(BigDecimal.valueOf(thousandths, 3)), known);
    }

    Total and(Total other) {
        return new Total(sum.add(other.sum), known + other.known);
    }
}
