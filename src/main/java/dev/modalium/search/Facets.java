package dev.modalium.search;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.index.FacetCounts;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Counts what the datasets under a filter have, each value with the address that leads to just these.
@Component
class Facets {

    private static final List<Quantity> QUANTITIES =
            List.of(Quantity.YEAR, Quantity.ITEMS, Quantity.HOURS, Quantity.ANNOTATIONS);

    /// The names of all facets.
    static final List<String> NAMES = Stream.concat(
                    Arrays.stream(Field.values()).map(Field::key),
                    QUANTITIES.stream().map(Quantity::key))
            .toList();

    static final List<String> USUAL =
            NAMES.stream().filter(name -> !name.equals(Field.RELATED.key())).toList();

    private final ValueLabels labels;

    Facets(ValueLabels labels) {
        this.labels = labels;
    }

    /// @param names of the facets that are wanted
    /// @param limit how many values of each are given at most
    List<Facet> of(Snapshot snapshot, Filter filter, Matching matching, List<String> names, int limit) {
        FacetCounts counts = new FacetCounts(snapshot, filter, matching);
        return NAMES.stream()
                .filter(names::contains)
                .map(name -> Field.of(name)
                        .map(field -> facet(
                                name,
                                counts.of(field),
                                limit,
                                value ->
                                        FacetCounts.withoutChoice(filter, field).and(new Has(field, value)),
                                value -> labels.of(field, value),
                                value -> isChosen(filter, field, value)))
                        .orElseGet(() -> facet(Quantity.of(name).orElseThrow(), counts, limit, filter)))
                .toList();
    }

    private Facet facet(Quantity quantity, FacetCounts counts, int limit, Filter filter) {
        return facet(
                quantity.key(),
                counts.of(quantity),
                limit,
                value -> FacetCounts.withoutChoice(filter, quantity).and(within(quantity, value)),
                value -> quantity == Quantity.YEAR ? value : labels.ofRange(value),
                value -> filter.clauses().contains(within(quantity, value)));
    }

    private static Facet facet(
            String name,
            Map<String, Long> counts,
            int limit,
            Function<String, Filter> choosing,
            Function<String, String> label,
            Function<String, Boolean> chosen) {
        List<Facet.Value> values = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(entry -> new Facet.Value(
                        entry.getKey(),
                        label.apply(entry.getKey()),
                        entry.getValue(),
                        chosen.apply(entry.getKey()),
                        FilterUrl.of(choosing.apply(entry.getKey()))))
                .toList();
        return new Facet(name, values, counts.size());
    }

    private static Within within(Quantity quantity, String value) {
        return new Within(quantity, Range.parse(value).orElseThrow());
    }

    private static boolean isChosen(Filter filter, Field field, String value) {
        Filter condition = new Has(field, value);
        return filter.clauses().stream()
                .anyMatch(clause -> clause.equals(condition)
                        || (clause instanceof Any(List<Filter> parts) && parts.contains(condition)));
    }
}
