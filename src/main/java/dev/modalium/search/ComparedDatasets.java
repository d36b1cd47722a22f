package dev.modalium.search;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Condition;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.Filter.Like;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.filter.Filter.SizedAs;
import dev.modalium.search.filter.PlainName;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.Spelling;
import dev.modalium.search.filter.UnusableParameter;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The datasets that a filter compares with, as one moment of the catalogue knows them.
public final class ComparedDatasets {

    private static final int SHORT = 8;
    private static final int LONG = 64;

    private final Snapshot snapshot;
    private final Map<String, String> names = new HashMap<>();

    private ComparedDatasets(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// The filter with the slug of each dataset that others are to be related to.
    ///
    /// @throws UnusableParameter for the first name that no dataset goes by
    public static Filter resolved(Filter filter, Snapshot snapshot) {
        return new ComparedDatasets(snapshot).resolved(filter);
    }

    /// From the slug or another name of a dataset to its name in the catalogue; what no dataset goes
    /// by stands for itself.
    public static UnaryOperator<String> names(Snapshot snapshot) {
        return new ComparedDatasets(snapshot)::name;
    }

    /// The slugs or names of all datasets that a filter compares with.
    static Set<String> in(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) -> in(parts);
            case Any(List<Filter> parts) -> in(parts);
            case Not(Filter part) -> in(part);
            case Like(String name) -> Set.of(name);
            case SizedAs(String name, boolean _) -> Set.of(name);
            case Has(Field field, String value)
            when field == Field.RELATED -> Set.of(RelatedValue.parse(value).name());
            case Condition _ -> Set.of();
        };
    }

    private static Set<String> in(List<Filter> parts) {
        return parts.stream().flatMap(part -> in(part).stream()).collect(Collectors.toSet());
    }

    private String name(String given) {
        return names.computeIfAbsent(
                given,
                one -> snapshot.dataset(one)
                        .or(() -> snapshot.named(one))
                        .map(IndexedDataset::name)
                        .orElse(one));
    }

    private Filter resolved(Filter filter) {
        return switch (filter) {
            case All(List<Filter> parts) ->
                Filter.all(parts.stream().map(this::resolved).toList());
            case Any(List<Filter> parts) ->
                Filter.any(parts.stream().map(this::resolved).toList());
            case Not(Filter part) -> Filter.not(resolved(part));
            case Like(String name) -> known("like", name, filter);
            case SizedAs(String name, boolean larger) -> known(larger ? "larger" : "smaller", name, filter);
            case Has(Field field, String value) when field == Field.RELATED -> new Has(field, related(value));
            case Condition condition -> condition;
        };
    }

    private Filter known(String parameter, String name, Filter condition) {
        if (snapshot.slugOf(name).isEmpty()) {
            throw unknown(parameter, name);
        }
        return condition;
    }

    /// What datasets are related to need not be in the catalogue itself.
    private String related(String given) {
        RelatedValue value = RelatedValue.parse(given);
        String name = value.name();
        return snapshot.dataset(name).isPresent() || isReferredTo(name)
                ? given
                : value.of(snapshot.slugOf(name).orElseThrow(() -> unknown(Field.RELATED.key(), name)))
                        .toString();
    }

    private boolean isReferredTo(String slug) {
        Filter ofAnyStatus = Filter.any(List.of(new Has(Field.STATUS, "listed"), new Has(Field.STATUS, "withdrawn")));
        return snapshot.count(new Has(Field.RELATED, slug).and(ofAnyStatus)) > 0;
    }

    private UnusableParameter unknown(String parameter, String name) {
        return UnusableParameter.noDataset(parameter, name, nearest(PlainName.of(name)));
    }

    private List<String> nearest(String plain) {
        if (plain.isEmpty() || plain.length() > LONG) {
            return List.of();
        }
        return snapshot.namesLike(plain, plain.length() < SHORT ? 1 : 2).stream()
                .flatMap(alike -> snapshot.slugOf(alike).stream())
                .distinct()
                .limit(Spelling.NEAREST)
                .toList();
    }
}
