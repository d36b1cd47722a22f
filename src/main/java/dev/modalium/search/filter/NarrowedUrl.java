package dev.modalium.search.filter;

import dev.modalium.search.filter.FilterUrl.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The addresses of a filter with one condition more, of which facets have hundreds: what they share is written once.
public final class NarrowedUrl {

    private final Filter filter;
    private final @Nullable Sort sort;
    private final List<Parameter> parameters;
    private final String simple;
    private final String queries;

    /// @param sort null for the order that lists have by themselves
    public NarrowedUrl(Filter filter, @Nullable Sort sort) {
        this.filter = filter;
        this.sort = sort;
        this.parameters = FilterUrl.parameters(filter);
        this.simple =
                FilterUrl.query(parameters.stream().filter(one -> !isQuery(one)).toList());
        this.queries =
                FilterUrl.query(parameters.stream().filter(NarrowedUrl::isQuery).toList());
    }

    /// As [FilterUrl#of(Filter, Sort)] has it for both together.
    public @Nullable String with(Filter.Condition condition) {
        List<Parameter> further = FilterUrl.simple(condition);
        if (further.size() != 1
                || filter.clauses().contains(condition)
                || !FilterUrl.canBeAdded(further.getFirst(), parameters)) {
            return FilterUrl.of(filter.and(condition), sort);
        }
        String query = joined(joined(simple, FilterUrl.query(further)), queries);
        return FilterLimits.areKeptBy(filter.conditions() + 1, parameters, query.length())
                ? FilterUrl.address(query, sort)
                : null;
    }

    private static boolean isQuery(Parameter parameter) {
        return parameter.name().equals(FilterParameter.QUERY);
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "&" + other;
    }
}
