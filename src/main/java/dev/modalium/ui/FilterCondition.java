package dev.modalium.ui;

import dev.modalium.search.DatasetFilter;
import dev.modalium.search.FilterUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// One condition of a filter: a parameter of the list's address with one value.
///
/// @param label the value as people read it
/// @param without the list's address under all the other conditions
record FilterCondition(String parameter, String value, String kind, String label, String without) {

    static List<FilterCondition> of(DatasetFilter filter, Words words) {
        String query = FilterUrl.query(filter);
        List<String> parts = query.isEmpty() ? List.of() : List.of(query.split("&"));
        return parts.stream().map(part -> of(part, parts, words)).toList();
    }

    private static FilterCondition of(String part, List<String> all, Words words) {
        String[] sides = part.split("=", 2);
        String value = URLDecoder.decode(sides[1], StandardCharsets.UTF_8);
        String others = all.stream().filter(other -> !other.equals(part)).collect(Collectors.joining("&"));
        return new FilterCondition(
                sides[0],
                value,
                sides[0].equals("q") ? "words" : sides[0],
                label(sides[0], value, words),
                DatasetListView.address(others, null));
    }

    private static String label(String parameter, String value, Words words) {
        return switch (parameter) {
            case "modality", "pair" -> words.modalityOrPair(value);
            case "task" -> words.task(value);
            case "annotation" -> words.annotation(value);
            case "licence" -> words.isLicenceKnown(value) ? words.licence(value) : "not known";
            default -> value;
        };
    }

    /// The values that a parameter has among these conditions.
    static List<String> values(List<FilterCondition> conditions, String parameter) {
        return conditions.stream()
                .filter(condition -> condition.parameter().equals(parameter))
                .map(FilterCondition::value)
                .toList();
    }
}
