package dev.modalium.search.coverage;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.search.Answer.NearMiss;
import dev.modalium.search.ComparedDatasets;
import dev.modalium.search.NearMisses;
import dev.modalium.search.ValueLabels;
import dev.modalium.search.coverage.Substitute.Kind;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.index.Snapshots;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Finds what is nearest to a place of the map: other tasks and pairs that there are datasets for,
/// and datasets that lack one thing to be there.
@Service
public class Neighbourhood {

    private static final int NEAREST = 10;

    /// So that one way of being near does not crowd out the others.
    private static final int OF_A_KIND = 4;

    private final Snapshots index;
    private final Vocabulary vocabulary;
    private final NearMisses nearMisses;
    private final TermLabels labels;
    private final ValueLabels values;
    private final Texts texts;

    Neighbourhood(
            Snapshots index, Vocabulary vocabulary, NearMisses nearMisses, TermLabels labels, ValueLabels values) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.nearMisses = nearMisses;
        this.labels = labels;
        this.values = values;
        this.texts = labels.texts();
    }

    /// The same with sentences in this language.
    public Neighbourhood in(Language language) {
        return new Neighbourhood(index, vocabulary, nearMisses.in(language), labels.in(language), values.in(language));
    }

    public Substitutes of(CellKey cell, Filter given) {
        try (Snapshot snapshot = index.snapshot()) {
            Filter filter = ComparedDatasets.resolved(given, snapshot);
            Filter whole = filter.and(cell.filter(vocabulary));
            Matching matching = snapshot.matching(filter);
            Matching here = snapshot.narrowed(matching, cell.filter(vocabulary));
            Stream<Substitute> tasks = new RelatedCells(vocabulary, labels)
                    .of(cell).stream()
                            .map(related -> related.as(
                                    filter,
                                    snapshot.narrowed(matching, related.key().filter(vocabulary))
                                            .count(),
                                    vocabulary,
                                    labels));
            Stream<Substitute> lacking =
                    nearMisses.of(whole, here, snapshot).stream().map(this::nearMiss);
            ValueLabels named = values.naming(ComparedDatasets.names(snapshot));
            return new Substitutes(
                    cell.toString(),
                    texts.get("filter.joining", labels.task(cell.task()), labels.pair(cell.pair())),
                    here.count(),
                    FilterUrl.of(whole),
                    snapshot.revision(),
                    nearest(Stream.concat(Stream.concat(tasks, lacking), wider(cell, filter, named, snapshot))));
        }
    }

    private static List<Substitute> nearest(Stream<Substitute> all) {
        List<Substitute> there =
                all.filter(substitute -> substitute.datasets() > 0).toList();
        return Stream.of(Kind.values())
                .flatMap(kind -> there.stream()
                        .filter(substitute -> substitute.kind() == kind)
                        .sorted(Comparator.comparingLong(Substitute::datasets).reversed()) // keeps the order of equals
                        .limit(OF_A_KIND))
                .limit(NEAREST)
                .toList();
    }

    private Substitute nearMiss(NearMiss miss) {
        return new Substitute(
                Kind.NEAR_MISS,
                miss.dataset().name(),
                null,
                texts.get("near.lacks", texts.and(miss.lacks())),
                1,
                "/api/v1/datasets/" + miss.dataset().slug());
    }

    /// The same place without one of the filter's clauses, or without all of them where no single
    /// one is to blame.
    private Stream<Substitute> wider(CellKey cell, Filter filter, ValueLabels named, Snapshot snapshot) {
        List<Substitute> withoutOne = filter.clauses().stream()
                .map(clause -> wider(filter.without(clause::equals), named.of(clause), cell, snapshot))
                .filter(substitute -> substitute.datasets() > 0)
                .toList();
        return withoutOne.isEmpty() && filter.clauses().size() > 1
                ? Stream.of(wider(Filter.everything(), named.of(filter), cell, snapshot))
                : withoutOne.stream();
    }

    private Substitute wider(Filter less, String dropped, CellKey cell, Snapshot snapshot) {
        Filter whole = less.and(cell.filter(vocabulary));
        return new Substitute(
                Kind.WIDER_FILTER,
                dropped,
                null,
                texts.get("near.wider-filter", dropped),
                snapshot.count(whole),
                FilterUrl.of(whole));
    }
}
