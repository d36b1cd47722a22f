package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.FreeValue;
import dev.modalium.search.filter.NarrowedUrl;
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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts what the datasets under a filter have, each value with the address that leads to just these.
@Component
class Facets {

    /// The names of all facets.
    static final List<String> NAMES = Stream.concat(
                    Arrays.stream(Field.values()).map(Field::key),
                    Arrays.stream(Quantity.values()).filter(Quantity::isCounted).map(Quantity::key))
            .toList();

    static final List<String> USUAL =
            NAMES.stream().filter(name -> !name.equals(Field.RELATED.key())).toList();

    private final ValueLabels labels;

    Facets(ValueLabels labels) {
        this.labels = labels;
    }

    Facets in(Language language) {
        return new Facets(labels.in(language));
    }

    /// Those that are wanted, each value with the address of the list in the same order.
    List<Facet> of(Snapshot snapshot, ListRequest request, Matching matching) {
        FacetCounts counts = new FacetCounts(snapshot, request.filter(), matching);
        return NAMES.stream()
                .filter(request.facets()::contains)
                .map(name -> Field.of(name)
                        .map(field -> facet(field, counts, request, ComparedDatasets.names(snapshot)))
                        .orElseGet(() -> facet(Quantity.of(name).orElseThrow(), counts, request)))
                .toList();
    }

    private Facet facet(Field field, FacetCounts counts, ListRequest request, UnaryOperator<String> names) {
        Filter others = FacetCounts.withoutChoice(request.filter(), field);
        ValueLabels named = labels.naming(names);
        return facet(
                field.key(),
                counts.of(field),
                request,
                new NarrowedUrl(others, request.sort()),
                value -> new Has(field, value),
                value -> named.of(field, value),
                new Choice(request.filter(), field));
    }

    private Facet facet(Quantity quantity, FacetCounts counts, ListRequest request) {
        Filter others = FacetCounts.withoutChoice(request.filter(), quantity);
        return facet(
                quantity.key(),
                counts.of(quantity),
                request,
                new NarrowedUrl(others, request.sort()),
                value -> within(quantity, value),
                value -> quantity == Quantity.YEAR ? value : labels.ofRange(value),
                value -> request.filter().clauses().contains(within(quantity, value)) ? value : null);
    }

    private static Facet facet(
            String name,
            Map<String, Long> counts,
            ListRequest request,
            NarrowedUrl others,
            Function<String, Filter.Condition> choosing,
            Function<String, String> label,
            Function<String, @Nullable String> chosen) {
        List<Facet.Value> values = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(request.facetValues())
                .map(entry -> value(entry.getKey(), entry.getValue(), others, choosing, label, chosen))
                .toList();
        return new Facet(name, values, counts.size());
    }

    private static Facet.Value value(
            String value,
            long count,
            NarrowedUrl others,
            Function<String, Filter.Condition> choosing,
            Function<String, String> label,
            Function<String, @Nullable String> chosen) {
        String asked = chosen.apply(value);
        String instead = value.equals(asked) ? null : asked;
        boolean byName = instead != null && FreeValue.names(value).contains(instead);
        return new Facet.Value(
                value,
                label.apply(value),
                count,
                asked != null,
                byName ? null : instead,
                byName ? instead : null,
                others.with(choosing.apply(value)));
    }

    private static Within within(Quantity quantity, String value) {
        return new Within(quantity, Range.parse(value).orElseThrow());
    }
}
