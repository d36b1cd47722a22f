package dev.modalium.search.coverage;

import dev.modalium.language.Texts;
import dev.modalium.search.coverage.Substitute.Kind;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterUrl;
import dev.modalium.search.filter.TermLabels;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The places of the map that are near another one by what the vocabulary says of tasks.
final class RelatedCells {

    private final Vocabulary vocabulary;
    private final TermLabels labels;

    RelatedCells(Vocabulary vocabulary, TermLabels labels) {
        this.vocabulary = vocabulary;
        this.labels = labels;
    }

    /// A place with the way in which it is near.
    ///
    /// @param shared the modality or the family that both have, as people read it
    record Related(CellKey key, Kind kind, String shared) {

        Substitute as(Filter filter, long datasets, Vocabulary vocabulary, TermLabels labels) {
            Texts texts = labels.texts();
            String pair = labels.pair(key.pair());
            return new Substitute(
                    kind,
                    texts.get("filter.joining", labels.task(key.task()), pair),
                    shared,
                    switch (kind) {
                        case NEIGHBOURING_PAIR -> texts.get("near.neighbouring-pair", pair, shared);
                        case SIBLING_TASK -> texts.get("near.sibling-task", shared);
                        case COUSIN_TASK -> texts.get("near.cousin-task", shared);
                        case NEIGHBOURING_TASK -> texts.get("near.neighbouring-task", pair, shared);
                        case NEAR_MISS, WIDER_FILTER -> throw new IllegalStateException("Not a cell: " + kind);
                    },
                    datasets,
                    FilterUrl.of(filter.and(key.filter(vocabulary))));
        }
    }

    List<Related> of(CellKey cell) {
        Stream<Related> otherPairs = CellKey.of(cell.task(), vocabulary).stream()
                .flatMap(key ->
                        shared(key, cell).map(modality -> new Related(key, Kind.NEIGHBOURING_PAIR, modality)).stream());
        Stream<Related> otherTasks = others(cell.task()).stream().flatMap(other -> related(other, cell));
        return Stream.concat(otherPairs, otherTasks).toList();
    }

    /// Tasks where the place is one of a task, families where it is one of a family.
    private List<? extends Term> others(String task) {
        List<? extends Term> all = vocabulary.task(task).isPresent() ? vocabulary.tasks() : vocabulary.taskFamilies();
        return all.stream().filter(other -> !other.slug().equals(task)).toList();
    }

    private Stream<Related> related(Term other, CellKey cell) {
        List<String> families = families(cell.task());
        List<String> both =
                families(other.slug()).stream().filter(families::contains).toList();
        if (both.isEmpty()) {
            return Stream.of();
        }
        boolean principal = both.contains(families.getFirst());
        String family = labels.task(principal ? families.getFirst() : both.getFirst());
        return CellKey.of(other.slug(), vocabulary).stream().flatMap(key -> {
            if (key.pair().equals(cell.pair())) {
                return Stream.of(new Related(key, principal ? Kind.SIBLING_TASK : Kind.COUSIN_TASK, family));
            }
            return principal
                    ? shared(key, cell).map(modality -> new Related(key, Kind.NEIGHBOURING_TASK, modality)).stream()
                    : Stream.of();
        });
    }

    /// The families of a task, the principal one first; of a family the one above it, and then itself.
    private List<String> families(String slug) {
        return vocabulary
                .task(slug)
                .map(Task::families)
                .orElseGet(() -> Stream.concat(
                                vocabulary.taskFamily(slug).map(TaskFamily::parent).stream(), Stream.of(slug))
                        .toList());
    }

    /// The modality that two different pairs have in common.
    private Optional<String> shared(CellKey one, CellKey other) {
        return one.pair().equals(other.pair())
                ? Optional.empty()
                : one.modalities().stream()
                        .filter(other.modalities()::contains)
                        .findFirst()
                        .map(labels::modality);
    }
}
