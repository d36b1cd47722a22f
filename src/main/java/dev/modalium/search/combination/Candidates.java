package dev.modalium.search.combination;

import dev.modalium.search.SharedMedia;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.index.Hit;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Quantities;
import dev.modalium.search.index.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Gathers the datasets of which sets are made: all that can be members, or the largest where these are many.
final class Candidates {

    /// For each task and each amount, and fewer where there are many of these.
    private static final int LARGEST = 60;

    private static final int FEWEST = 20;

    /// Each is held against each other one for media that both may have.
    private static final int MOST = 240;

    private final Wish wish;
    private final Snapshot snapshot;

    Candidates(Wish wish, Snapshot snapshot) {
        this.wish = wish;
        this.snapshot = snapshot;
    }

    /// The largest by the first amount first.
    List<Candidate> of(Matching matching) {
        Map<String, Set<Integer>> supports = new LinkedHashMap<>();
        Map<String, IndexedDataset> datasets = new LinkedHashMap<>();
        List<Matching> byTask = wish.tasks().isEmpty()
                ? List.of(matching)
                : wish.tasks().stream()
                        .map(task -> snapshot.narrowed(matching, task))
                        .toList();
        for (Matching some : byTask) {
            for (Hit hit : largest(some)) {
                IndexedDataset dataset = snapshot.read(hit);
                if (datasets.size() < MOST) {
                    datasets.put(dataset.slug(), dataset);
                    supports.put(dataset.slug(), supported(hit, byTask));
                }
            }
        }
        List<IndexedDataset> ordered =
                datasets.values().stream().sorted(largestFirst()).toList();
        return candidates(ordered, supports);
    }

    private List<Hit> largest(Matching matching) {
        List<Hit> largest = new ArrayList<>();
        if (wish.amounts().isEmpty()) {
            take(snapshot.listing(Filter.everything(), matching, Sort.NAME, null), largest);
        }
        wish.amounts().forEach(amount -> take(snapshot.largest(matching, amount.quantity()), largest));
        return largest;
    }

    /// Whether those that were gathered are all that a set could need: without several tasks to
    /// cover, those of which no amount is known add nothing.
    boolean areAll(int gathered, Matching matching) {
        boolean bySizeOnly = wish.tasks().size() < 2 && !wish.amounts().isEmpty();
        return gathered == matching.count()
                || (bySizeOnly
                        && wish.amounts().stream()
                                .allMatch(amount -> snapshot.total(matching, amount.quantity())
                                                .known()
                                        <= mostOfEach()));
    }

    private int mostOfEach() {
        int lists =
                Math.max(1, wish.tasks().size()) * Math.max(1, wish.amounts().size());
        return Math.clamp(2 * LARGEST / lists, FEWEST, LARGEST);
    }

    private void take(Iterator<Hit> hits, List<Hit> taken) {
        for (int i = 0; i < mostOfEach() && hits.hasNext(); i++) {
            taken.add(hits.next());
        }
    }

    private Set<Integer> supported(Hit hit, List<Matching> byTask) {
        return IntStream.range(0, wish.tasks().size())
                .filter(task -> byTask.get(task).contains(hit))
                .boxed()
                .collect(Collectors.toSet());
    }

    private List<Candidate> candidates(List<IndexedDataset> datasets, Map<String, Set<Integer>> supports) {
        SharedMedia media = new SharedMedia(snapshot);
        List<Set<Integer>> overlapping = new ArrayList<>();
        datasets.forEach(_ -> overlapping.add(new HashSet<>()));
        for (int one = 0; one < datasets.size(); one++) {
            for (int other = one + 1; other < datasets.size(); other++) {
                if (media.between(datasets.get(one), datasets.get(other)).isPresent()) {
                    overlapping.get(one).add(other);
                    overlapping.get(other).add(one);
                }
            }
        }
        return IntStream.range(0, datasets.size())
                .mapToObj(place -> {
                    IndexedDataset dataset = datasets.get(place);
                    return new Candidate(
                            place,
                            dataset,
                            supports.getOrDefault(dataset.slug(), Set.of()),
                            amounts(dataset),
                            overlapping.get(place));
                })
                .toList();
    }

    private List<@Nullable BigDecimal> amounts(IndexedDataset dataset) {
        var numbers = Quantities.of(dataset);
        List<@Nullable BigDecimal> amounts = new ArrayList<>();
        wish.amounts().forEach(amount -> amounts.add(numbers.get(amount.quantity())));
        return amounts;
    }

    private Comparator<IndexedDataset> largestFirst() {
        Comparator<IndexedDataset> byName = Comparator.comparing(IndexedDataset::slug);
        if (wish.amounts().isEmpty()) {
            return byName;
        }
        Within first = wish.amounts().getFirst();
        return Comparator.<IndexedDataset, BigDecimal>comparing(
                        dataset -> Quantities.of(dataset).getOrDefault(first.quantity(), BigDecimal.ZERO))
                .reversed()
                .thenComparing(byName);
    }
}
