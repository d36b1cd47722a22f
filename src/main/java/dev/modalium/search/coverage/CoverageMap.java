package dev.modalium.search.coverage;

import dev.modalium.language.Language;
import dev.modalium.search.ComparedDatasets;
import dev.modalium.search.coverage.Coverage.Cell;
import dev.modalium.search.coverage.Coverage.Pair;
import dev.modalium.search.coverage.Coverage.Row;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterText;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.index.Snapshots;
import dev.modalium.search.index.Total;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Counts datasets by task and pair of modalities, each number being that of the list that its cell leads to.
@Service
public class CoverageMap {

    private final Snapshots index;
    private final Vocabulary vocabulary;
    private final TermLabels labels;

    CoverageMap(Snapshots index, Vocabulary vocabulary, TermLabels labels) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.labels = labels;
    }

    /// The map with labels in this language.
    public CoverageMap in(Language language) {
        return new CoverageMap(index, vocabulary, labels.in(language));
    }

    /// Slugs of all tasks that join modalities, in the vocabulary's order.
    public List<String> tasks() {
        return joining(vocabulary.tasks());
    }

    /// Slugs of all families with such a task.
    public List<String> families() {
        return joining(vocabulary.taskFamilies());
    }

    /// Slugs of those tasks of a family that join modalities.
    public List<String> tasksIn(String family) {
        return joining(vocabulary.tasksIn(family));
    }

    /// @param rows slugs of tasks or families
    public Coverage of(Filter given, List<String> rows) {
        List<CellKey> keys = rows.stream()
                .flatMap(row -> CellKey.of(row, vocabulary).stream())
                .toList();
        try (Snapshot snapshot = index.snapshot()) {
            Filter filter = ComparedDatasets.resolved(given, snapshot);
            Matching matching = snapshot.matching(filter);
            return new Coverage(
                    FilterText.of(filter),
                    snapshot.revision(),
                    matching.count(),
                    pairs(keys),
                    rows.stream().map(this::row).toList(),
                    keys.stream()
                            .map(key -> cell(key, filter, matching, snapshot))
                            .toList());
        }
    }

    private List<String> joining(List<? extends Term> terms) {
        return terms.stream()
                .map(Term::slug)
                .filter(slug -> !CellKey.of(slug, vocabulary).isEmpty())
                .toList();
    }

    private List<Pair> pairs(List<CellKey> keys) {
        Set<String> used = keys.stream().map(CellKey::pair).collect(Collectors.toSet());
        return vocabulary
                .pairsOf(vocabulary.modalities().stream().map(Term::slug).collect(Collectors.toSet()))
                .stream()
                .filter(pair -> used.contains(pair.slug()))
                .map(pair -> new Pair(pair.slug(), labels.pair(pair.slug())))
                .toList();
    }

    private Row row(String slug) {
        Stream<String> families =
                vocabulary.task(slug).map(Task::families).stream().flatMap(List::stream);
        Stream<String> above = vocabulary.taskFamily(slug).map(TaskFamily::parent).stream();
        return new Row(slug, labels.task(slug), Stream.concat(families, above).toList());
    }

    private Cell cell(CellKey key, Filter filter, Matching matching, Snapshot snapshot) {
        Filter own = key.filter(vocabulary);
        Matching found = snapshot.narrowed(matching, own);
        long datasets = found.count();
        Total items = snapshot.total(found, Quantity.ITEMS);
        Total hours = snapshot.total(found, Quantity.HOURS);
        return new Cell(
                key.pair(),
                key.task(),
                datasets,
                sum(items),
                datasets - items.known(),
                sum(hours),
                datasets - hours.known(),
                FilterUrl.of(filter.and(own)));
    }

    private static @Nullable BigDecimal sum(Total total) {
        if (total.known() == 0) {
            return null;
        }
        BigDecimal plain = total.sum().stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
