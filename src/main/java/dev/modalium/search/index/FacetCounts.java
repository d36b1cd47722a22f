package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Counts values sideways: how many datasets there would be if this value were the only one
/// that is chosen of its field.
///
/// What else a filter asks stays in force, and so do exclusions of the same field.
public final class FacetCounts {

    private final Snapshot snapshot;
    private final Filter filter;
    private final Counting matching;

    /// @param matching the datasets that pass the filter
    public FacetCounts(Snapshot snapshot, Filter filter, Matching matching) {
        this.snapshot = snapshot;
        this.filter = filter;
        this.matching = snapshot.counting(matching);
    }

    /// How many datasets have each value, narrowed as all that are chosen of the field are; values that none would have
    /// are left out, and so are names that categories have beside their whole ones, unless they are whole ones
    /// elsewhere.
    public Map<String, Long> of(Field field) {
        Filter others = withoutChoice(filter, field);
        Counting among = among(field == Field.STATUS ? Status.any(others) : others);
        String narrowing = NarrowedCounts.narrowing(field, chosen(filter, field));
        if (!narrowing.isEmpty()) {
            return new NarrowedCounts(among, snapshot.tasks()).of(field, narrowing);
        }
        Map<String, Long> counts = among.of(Columns.of(field));
        if (field == Field.CATEGORY) {
            among.of(Columns.CATEGORY_PART)
                    .forEach((part, having) -> counts.computeIfPresent(part, (_, whole) -> whole + having));
        }
        return counts;
    }

    /// The same for years, and for the buckets of other quantities.
    public Map<String, Long> of(Quantity quantity) {
        return among(withoutChoice(filter, quantity)).of(Columns.of(quantity));
    }

    /// The filter without what it demands of a field.
    public static Filter withoutChoice(Filter filter, Field field) {
        return filter.without(clause -> isChoice(clause, field));
    }

    public static Filter withoutChoice(Filter filter, Quantity quantity) {
        return filter.without(clause -> clause instanceof Within(Quantity of, var _) && of == quantity);
    }

    private Counting among(Filter others) {
        return others.equals(filter) ? matching : snapshot.counting(snapshot.matching(others));
    }

    /// The values of a field that a filter chooses, each by itself or as one of several.
    public static List<String> chosen(Filter filter, Field field) {
        return filter.clauses().stream()
                .filter(clause -> isChoice(clause, field))
                .flatMap(FacetCounts::values)
                .toList();
    }

    private static Stream<String> values(Filter choice) {
        return switch (choice) {
            case Has(Field _, String value) -> Stream.of(value);
            case Any(List<Filter> parts) -> parts.stream().flatMap(FacetCounts::values);
            default -> Stream.of();
        };
    }

    private static boolean isChoice(Filter clause, Field field) {
        return switch (clause) {
            case Has(Field of, String _) -> of == field;
            case Any(List<Filter> parts) -> parts.stream().allMatch(part -> isChoice(part, field));
            default -> false;
        };
    }
}
