package dev.modalium.search.filter;

import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads a filter from the parameters of an address, each value by any name of its term in English or Chinese.
@Component
public class FilterParameters {

    /// The parameters that make a filter, in the order in which they are listed.
    public static final List<String> NAMES =
            FilterParameter.ALL.stream().map(FilterParameter::name).toList();

    private final FilterValues values;

    FilterParameters(FilterValues values) {
        this.values = values;
    }

    /// Reads values as the names of a vocabulary.
    public static FilterParameters over(Vocabulary vocabulary) {
        return new FilterParameters(new FilterValues(vocabulary));
    }

    /// Parameters of other names are left to the caller; equal values of one count once.
    ///
    /// @throws UnusableParameter for the first value that means nothing
    /// @throws UnusableQuery if the value of `query` cannot be read
    /// @throws TooMuchAsked if it is beyond [FilterLimits]
    public Filter filter(Map<String, ? extends List<String>> parameters) {
        List<Filter> clauses = new ArrayList<>();
        int conditions = 0;
        for (String name : NAMES) {
            List<String> given = given(parameters, name);
            if (name.equals(FilterParameter.QUERY)) {
                for (String query : given) {
                    FilterQuery.Parsed parsed = FilterQuery.parse(query, values);
                    clauses.add(parsed.filter());
                    conditions += parsed.conditions();
                }
            } else {
                clauses.addAll(clauses(name, given));
                conditions += given.size();
            }
        }
        Filter filter = Filter.all(clauses);
        FilterLimits.check(filter, conditions);
        return filter;
    }

    /// Reads the query language, see `docs/search.md`.
    ///
    /// @throws UnusableQuery if it cannot be read
    /// @throws TooMuchAsked if it is beyond [FilterLimits]
    public Filter query(String text) {
        FilterQuery.Parsed parsed = FilterQuery.parse(text, values);
        FilterLimits.check(parsed.filter(), parsed.conditions());
        return parsed.filter();
    }

    /// What a text asks for that is written in the query language and not as a sentence: it can be read whole,
    /// there is a name before a condition, and each text without one stands in quotes. Empty for all else.
    public Optional<Filter> written(String text) {
        try {
            FilterQuery.Parsed parsed = FilterQuery.parse(text, values);
            FilterLimits.check(parsed.filter(), parsed.conditions());
            return parsed.written() ? Optional.of(parsed.filter()) : Optional.empty();
        } catch (UnusableParameter | UnusableQuery | TooMuchAsked _) {
            return Optional.empty();
        }
    }

    private List<Filter> clauses(String name, List<String> given) {
        List<Filter> conditions =
                given.stream().map(value -> values.condition(name, value)).toList();
        boolean oneOf = Field.of(name).filter(field -> !field.isTogether()).isPresent();
        return oneOf && conditions.size() > 1 ? List.of(Filter.any(conditions)) : conditions;
    }

    private static List<String> given(Map<String, ? extends List<String>> parameters, String name) {
        List<String> given = parameters.get(name);
        return given == null
                ? List.of()
                : given.stream().filter(value -> !value.isBlank()).distinct().toList();
    }
}
