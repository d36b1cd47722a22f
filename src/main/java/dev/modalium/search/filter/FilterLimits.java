package dev.modalium.search.filter;

import java.util.List;

/// How much one filter may ask for, so that reading and evaluating it takes bounded time, and so that
/// what is written as an address can be read again.
public final class FilterLimits {

    /// Conditions in all parameters together.
    public static final int CONDITIONS = 100;

    /// Characters of one value of `query`.
    public static final int QUERY = 4_000;

    /// Characters of an address behind its question mark: servers and proxies read about 8,000 of a
    /// request's first line, and order, cursor and language stand there too.
    public static final int ADDRESS = 6_000;

    private FilterLimits() {}

    /// @throws TooMuchAsked if it is beyond what is read
    static void check(Filter filter, int conditions) {
        if (conditions > CONDITIONS) {
            throw new TooMuchAsked("conditions", conditions, CONDITIONS);
        }
        int length = FilterUrl.query(filter).length();
        if (length > ADDRESS) {
            throw new TooMuchAsked("characters", length, ADDRESS);
        }
    }

    /// Whether the filter's own address is read again.
    ///
    /// @param length of the address behind its question mark
    static boolean areKeptBy(int conditions, List<FilterUrl.Parameter> parameters, int length) {
        return conditions <= CONDITIONS
                && length <= ADDRESS
                && parameters.stream()
                        .allMatch(one -> !one.name().equals(FilterParameter.QUERY)
                                || one.value().length() <= QUERY);
    }
}
