package dev.modalium.search.filter;

import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Counted;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Named;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Filter.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A filter as the address of the list that it filters; [FilterParameters] reads it back.
public final class FilterUrl {

    private static final String LIST = "/api/v1/datasets";

    /// A parameter of the address with its value, not encoded.
    public record Parameter(String name, String value) {}

    private FilterUrl() {}

    /// Such as `/api/v1/datasets?pair=vision%2Baudio&task=localization`, null where the filter is
    /// beyond [FilterLimits] and would not be read again.
    public static @Nullable String of(Filter filter) {
        return of(filter, null);
    }

    /// The list in an order, null likewise.
    ///
    /// @param sort null for the order that lists have by themselves
    public static @Nullable String of(Filter filter, @Nullable Sort sort) {
        List<Parameter> parameters = parameters(filter);
        String query = query(parameters);
        return FilterLimits.areKeptBy(filter.conditions(), parameters, query.length()) ? address(query, sort) : null;
    }

    /// @param query of the filter, encoded
    static String address(String query, @Nullable Sort sort) {
        String order = sort == null ? "" : (query.isEmpty() ? "" : "&") + "sort=" + sort.key();
        return query.isEmpty() && order.isEmpty() ? LIST : LIST + "?" + query + order;
    }

    /// Only the part after the question mark.
    public static String query(Filter filter) {
        return query(parameters(filter));
    }

    /// The same in an order.
    ///
    /// @param sort null for the order that lists have by themselves
    public static String query(Filter filter, @Nullable Sort sort) {
        List<Parameter> parameters = new ArrayList<>(parameters(filter));
        if (sort != null) {
            parameters.add(new Parameter("sort", sort.key()));
        }
        return query(parameters);
    }

    /// The parameters as they stand in an address, encoded.
    public static String query(List<Parameter> parameters) {
        return String.join(
                "&",
                parameters.stream()
                        .map(one -> one.name() + "=" + encoded(one.value()))
                        .toList());
    }

    /// Each clause as a parameter of its own where there is one for it; the rest together as one
    /// `query`, or several where one would be too long.
    public static List<Parameter> parameters(Filter filter) {
        List<Parameter> parameters = new ArrayList<>();
        List<Filter> rest = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Filter clause : filter.clauses()) {
            List<Parameter> simple = simple(clause);
            if (simple.isEmpty()
                    || !(isRepeatable(simple) || taken.add(simple.getFirst().name()))) {
                rest.add(clause);
            } else {
                parameters.addAll(simple);
            }
        }
        queries(rest).forEach(query -> parameters.add(new Parameter(FilterParameter.QUERY, query)));
        return List.copyOf(parameters);
    }

    private static List<String> queries(List<Filter> clauses) {
        if (clauses.isEmpty()) {
            return List.of();
        }
        String whole = FilterText.of(Filter.all(clauses));
        if (whole.length() <= FilterLimits.QUERY || clauses.size() == 1) {
            return List.of(whole);
        }
        int half = clauses.size() / 2;
        return Stream.concat(
                        queries(clauses.subList(0, half)).stream(),
                        queries(clauses.subList(half, clauses.size())).stream())
                .toList();
    }

    /// Whether the parameter may be there already: of most, each value must hold, and of some, one.
    private static boolean isRepeatable(List<Parameter> parameters) {
        return Field.of(parameters.getFirst().name()).map(Field::isTogether).orElse(true);
    }

    /// Whether a further value of a parameter can stand beside those that are there.
    static boolean canBeAdded(Parameter further, List<Parameter> parameters) {
        return isRepeatable(List.of(further))
                || parameters.stream().noneMatch(one -> one.name().equals(further.name()));
    }

    static List<Parameter> simple(Filter clause) {
        return switch (clause) {
            case Has(Field field, String value) -> List.of(new Parameter(field.key(), value));
            case Any(List<Filter> parts) -> alternatives(parts);
            case Within(Quantity quantity, Range range) -> List.of(new Parameter(quantity.key(), range.toString()));
            case Words(String text) -> List.of(new Parameter(FilterParameter.WORDS, text));
            case Named(String name) -> List.of(new Parameter("name", name));
            case Like(String name) -> List.of(new Parameter("like", name));
            case SizedAs(String name, boolean larger) -> List.of(new Parameter(larger ? "larger" : "smaller", name));
            case Counted _, Filter.All _, Filter.Not _ -> List.of();
        };
    }

    /// Several values of a field of which one must hold are that parameter, repeated.
    private static List<Parameter> alternatives(List<Filter> parts) {
        boolean ofOneField = parts.stream().allMatch(Has.class::isInstance)
                && parts.stream().map(part -> ((Has) part).field()).distinct().count() == 1
                && !((Has) parts.getFirst()).field().isTogether();
        return ofOneField
                ? parts.stream().flatMap(part -> simple(part).stream()).toList()
                : List.of();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
