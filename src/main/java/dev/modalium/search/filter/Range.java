package dev.modalium.search.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers from one bound to another, both included, at least one of them given.
///
/// @param from null where there is no lower bound
/// @param to null where there is no upper bound
public record Range(@Nullable BigDecimal from, @Nullable BigDecimal to) {

    private static final String NUMBER = "(\\d{1,15}(?:\\.\\d{1,6})?)";
    private static final String BOUND = "(\\d{1,16}(?:\\.\\d{1,6})?)"; // a step beyond a number may have a digit more
    private static final Pattern TOO_LARGE = Pattern.compile("\\d{16}");
    private static final Pattern BETWEEN = Pattern.compile(BOUND + "?(?:\\.\\.|-)" + BOUND + "?");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?" + NUMBER);

    public Range {
        if (from == null && to == null) {
            throw new IllegalArgumentException("A range needs a bound");
        }
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw new IllegalArgumentException("No number is from " + from + " to " + to);
        }
        from = plain(from);
        to = plain(to);
    }

    public static Range atLeast(long from) {
        return new Range(BigDecimal.valueOf(from), null);
    }

    public static Range atMost(long to) {
        return new Range(null, BigDecimal.valueOf(to));
    }

    public static Range of(long from, long to) {
        return new Range(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    /// Reads the form that [#toString] writes, and whatever else [#parse(String, BigDecimal)] reads in whole numbers.
    public static Optional<Range> parse(String text) {
        return parse(text, BigDecimal.ONE);
    }

    /// Reads `10`, `10..20`, `10..`, `..20`, `10-20`, `>=10`, `<=20`; more than and less than go by `smallest` steps.
    ///
    /// @param smallest the least by which two numbers of this quantity differ, which `>10` adds: of whole ones 1
    static Optional<Range> parse(String text, BigDecimal smallest) {
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return range(number(between.group(1)), number(between.group(2)));
        }
        Matcher compared = COMPARED.matcher(text);
        if (!compared.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(compared.group(2));
        return switch (compared.group(1)) {
            case ">=" -> range(number, null);
            case "<=" -> range(null, number);
            case ">" ->
                range(number.setScale(smallest.scale(), RoundingMode.FLOOR).add(smallest), null);
            case "<" ->
                range(
                        null,
                        number.setScale(smallest.scale(), RoundingMode.CEILING).subtract(smallest));
            case null, default -> range(number, number);
        };
    }

    /// Key of the text that says why this is no range, where that can be told.
    static Optional<String> whyNot(String text) {
        if (TOO_LARGE.matcher(text).find()) {
            return Optional.of("unusable.too-large");
        }
        Matcher between = BETWEEN.matcher(text);
        boolean backwards = between.matches()
                && between.group(1) != null
                && between.group(2) != null
                && new BigDecimal(between.group(1)).compareTo(new BigDecimal(between.group(2))) > 0;
        return backwards ? Optional.of("unusable.backwards") : Optional.empty();
    }

    public boolean contains(BigDecimal number) {
        return (from == null || number.compareTo(from) >= 0) && (to == null || number.compareTo(to) <= 0);
    }

    /// Whether a whole number is in it.
    boolean hasWhole() {
        return from == null
                || to == null
                || from.setScale(0, RoundingMode.CEILING).compareTo(to.setScale(0, RoundingMode.FLOOR)) <= 0;
    }

    /// Whether only one number is in it.
    public boolean isSingle() {
        return from != null && to != null && from.compareTo(to) == 0;
    }

    /// `10..20`, `10..`, `..20`, or `10` where both bounds are the same; [#parse] reads it back.
    @Override
    public String toString() {
        if (isSingle()) {
            return Objects.requireNonNull(from).toPlainString();
        }
        return (from == null ? "" : from.toPlainString()) + ".." + (to == null ? "" : to.toPlainString());
    }

    private static Optional<Range> range(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        boolean possible = (from != null || to != null)
                && (from == null || to == null || from.compareTo(to) <= 0)
                && (to == null || to.signum() >= 0); // there is no negative amount of anything
        return possible ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
