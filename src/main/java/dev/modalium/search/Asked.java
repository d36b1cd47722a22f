package dev.modalium.search;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Quantities;
import dev.modalium.search.index.Snapshot;
import dev.modalium.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A filter as it is asked at one moment of the catalogue, so that each of its parts can be asked of a hit.
public final class Asked {

    private final Filter filter;
    private final Snapshot snapshot;
    private final UnaryOperator<String> names;
    private final Map<Filter, Matching> held = new HashMap<>();
    private final Map<String, Optional<IndexedDataset>> named = new HashMap<>();
    private final Map<Filter, List<AskedTask>> tasks = new HashMap<>();

    public Asked(Filter filter, Snapshot snapshot) {
        this.filter = filter;
        this.snapshot = snapshot;
        this.names = ComparedDatasets.names(snapshot);
    }

    Filter filter() {
        return filter;
    }

    /// What a clause asks for that is about tasks only; none where it is not.
    List<AskedTask> tasks(Filter clause, Vocabulary vocabulary) {
        return tasks.computeIfAbsent(clause, one -> AskedTask.in(one, vocabulary));
    }

    /// Whether a dataset that passes the whole filter passes this part of it by itself, as of an *or*.
    boolean isHeldBy(IndexedDataset dataset, Filter part) {
        Matching holding = held.computeIfAbsent(part, one -> snapshot.matching(filter.and(one)));
        return snapshot.hit(dataset.slug()).filter(holding::contains).isPresent();
    }

    /// From or up to how many items a dataset of another size has; empty where that of the other one is not known.
    Optional<Range> bound(Filter.SizedAs sized) {
        return named(sized.name())
                .map(other -> Quantities.of(other).get(Quantity.ITEMS))
                .map(items -> sized.larger() ? new Range(items, null) : new Range(null, items));
    }

    /// What a dataset is called that is known by its slug, which stands for itself where it is not in the catalogue.
    String nameOf(String slug) {
        return names.apply(slug);
    }

    /// The dataset that a part of the filter compares with.
    Optional<IndexedDataset> named(String name) {
        return named.computeIfAbsent(name, snapshot::named);
    }
}
