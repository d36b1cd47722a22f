package dev.modalium.search;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.index.Quantities;
import java.math.BigDecimal;

/// How far a dataset is from what was asked, to compare those that lack the same by.
final class Distance {

    /// Where nothing is measured.
    static final long NONE = 0;

    private static final long UNKNOWN = 100_000;

    private Distance() {}

    static long of(Filter missed, Holding holding, Asked asked) {
        return switch (missed) {
            case Within(Quantity quantity, Range range) -> away(quantity, range, holding);
            case SizedAs sized ->
                asked.bound(sized)
                        .map(range -> away(Quantity.ITEMS, range, holding))
                        .orElse(UNKNOWN);
            case Filter.Has _,
                    Filter.Counted _,
                    Filter.Words _,
                    Filter.Named _,
                    Filter.Like _,
                    Filter.All _,
                    Filter.Any _,
                    Filter.Not _ -> NONE;
        };
    }

    /// Ten for a year, a hundred for half or twice the size.
    private static long away(Quantity quantity, Range range, Holding holding) {
        BigDecimal number = Quantities.of(holding.dataset()).get(quantity);
        if (number == null) {
            return UNKNOWN;
        }
        BigDecimal from = range.from();
        BigDecimal bound = from != null && number.compareTo(from) < 0 ? from : range.to();
        if (bound == null) {
            return 0;
        }
        return quantity == Quantity.YEAR
                ? number.subtract(bound).abs().longValue() * 10
                : Math.round(
                        100 * Math.abs(Math.log((number.doubleValue() + 1) / (bound.doubleValue() + 1))) / Math.log(2));
    }
}
