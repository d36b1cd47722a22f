package dev.modalium.search.comparison;

import dev.modalium.catalogue.NearSlugs;
import dev.modalium.language.Language;
import dev.modalium.search.SharedMedia;
import dev.modalium.search.comparison.Comparison.Agreement;
import dev.modalium.search.comparison.Comparison.Aspect;
import dev.modalium.search.comparison.Comparison.Cell;
import dev.modalium.search.comparison.Comparison.Compared;
import dev.modalium.search.comparison.Comparison.Entry;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.index.Snapshots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Sets datasets side by side and says where they differ; what is not known stays unknown.
@Service
public class Comparisons {

    public static final int FEWEST = 2;

    /// More columns than these nobody can read.
    public static final int MOST = 6;

    private final Snapshots index;
    private final Aspects aspects;
    private final NearSlugs nearSlugs;

    Comparisons(Snapshots index, Aspects aspects, NearSlugs nearSlugs) {
        this.index = index;
        this.aspects = aspects;
        this.nearSlugs = nearSlugs;
    }

    /// The same with labels in this language.
    public Comparisons in(Language language) {
        return new Comparisons(index, aspects.in(language), nearSlugs);
    }

    /// @param names slugs, or other names of datasets
    /// @throws dev.modalium.catalogue.UnknownDataset if one of them is none
    public Comparison of(Collection<String> names) {
        try (Snapshot snapshot = index.snapshot()) {
            List<IndexedDataset> datasets = names.stream()
                    .map(name -> snapshot.dataset(name)
                            .or(() -> snapshot.named(name))
                            .orElseThrow(() -> nearSlugs.unknown(name)))
                    .distinct()
                    .toList();
            return new Comparison(
                    snapshot.revision(),
                    datasets.stream().map(Comparisons::compared).toList(),
                    aspects.all().stream()
                            .filter(_ -> !datasets.isEmpty())
                            .filter(reading -> !reading.optional()
                                    || datasets.stream()
                                            .map(reading.cell())
                                            .anyMatch(cell -> !cell.entries().isEmpty()))
                            .map(reading -> aspect(reading, datasets))
                            .toList(),
                    overlaps(datasets, new SharedMedia(snapshot)));
        }
    }

    private static Compared compared(IndexedDataset dataset) {
        return new Compared(
                dataset.slug(),
                dataset.name(),
                dataset.summary(),
                dataset.status(),
                "/api/v1/datasets/" + dataset.slug());
    }

    static Aspect aspect(Aspects.Reading reading, List<IndexedDataset> datasets) {
        List<Cell> cells = datasets.stream().map(reading.cell()).toList();
        return new Aspect(
                reading.name(),
                reading.label(),
                agreement(cells, reading.covers()),
                cells.stream()
                        .map(cell -> marked(cell, value -> isEverywhere(value, cells, reading.covers())))
                        .toList());
    }

    /// Whether each cell of which anything is known has the value, or a finer one.
    private static boolean isEverywhere(String value, List<Cell> cells, BiPredicate<String, String> covers) {
        return cells.stream()
                .filter(Cell::known)
                .allMatch(cell -> values(cell).stream().anyMatch(other -> covers.test(value, other)));
    }

    private static Agreement agreement(List<Cell> cells, BiPredicate<String, String> covers) {
        long different = cells.stream()
                .filter(Cell::known)
                .map(cell -> finest(values(cell), covers))
                .distinct()
                .count();
        if (different > 1) {
            return Agreement.DIFFERENT;
        }
        return cells.stream().allMatch(Cell::known) ? Agreement.SAME : Agreement.UNKNOWN;
    }

    /// Without families that stand beside finer values, and say no more than these.
    private static Set<String> finest(Set<String> values, BiPredicate<String, String> covers) {
        return values.stream()
                .filter(value -> values.stream().noneMatch(other -> !other.equals(value) && covers.test(value, other)))
                .collect(Collectors.toSet());
    }

    private static Cell marked(Cell cell, Predicate<String> everywhere) {
        return new Cell(
                cell.known(),
                cell.entries().stream()
                        .map(entry -> new Entry(
                                entry.value(),
                                entry.label(),
                                entry.bases(),
                                entry.count(),
                                everywhere.test(entry.value())))
                        .toList());
    }

    private static Set<String> values(Cell cell) {
        return cell.entries().stream().map(Entry::value).collect(Collectors.toSet());
    }

    private static List<SharedMedia.Link> overlaps(List<IndexedDataset> datasets, SharedMedia media) {
        List<SharedMedia.Link> overlaps = new ArrayList<>();
        for (int i = 0; i < datasets.size(); i++) {
            for (IndexedDataset other : datasets.subList(i + 1, datasets.size())) {
                media.between(datasets.get(i), other).ifPresent(overlaps::add);
            }
        }
        return overlaps;
    }
}
