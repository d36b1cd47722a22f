package dev.modalium.search.filter;

import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads a filter from the parameters of an address, each value by any name of its term in English or Chinese.
@Component
public class FilterParameters {

    /// The parameters that make a filter, in the order in which they are listed.
    public static final List<String> NAMES = Stream.of(
                    Arrays.stream(Field.values()).map(Field::key),
                    Arrays.stream(Quantity.values()).map(Quantity::key),
                    Stream.of("count", "name", "like", "larger", "smaller", "q", "query"))
            .flatMap(names -> names)
            .toList();

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
    public Filter filter(Map<String, ? extends List<String>> parameters) {
        List<Filter> clauses = new ArrayList<>();
        NAMES.forEach(name -> clauses.addAll(clauses(name, given(parameters, name))));
        return Filter.all(clauses);
    }

    /// Reads the query language, see `docs/search.md`.
    ///
    /// @throws UnusableQuery if it cannot be read
    public Filter query(String text) {
        return FilterQuery.parse(text, values);
    }

    private List<Filter> clauses(String name, List<String> given) {
        return switch (name) {
            case "query" -> given.stream().map(this::query).toList();
            default -> {
                List<Filter> conditions = given.stream()
                        .map(value -> values.condition(name, value))
                        .toList();
                boolean oneOf =
                        Field.of(name).filter(field -> !field.isTogether()).isPresent();
                yield oneOf && conditions.size() > 1 ? List.of(Filter.any(conditions)) : conditions;
            }
        };
    }

    private static List<String> given(Map<String, ? extends List<String>> parameters, String name) {
        List<String> given = parameters.get(name);
        return given == null
                ? List.of()
                : given.stream().filter(value -> !value.isBlank()).distinct().toList();
    }
}
