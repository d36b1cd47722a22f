package dev.modalium.search.combination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.FilterParameters;
import dev.modalium.search.filter.FilterParametersTests;
import dev.modalium.search.index.DatasetDraft;
import dev.modalium.search.index.IndexForTests;
import dev.modalium.search.index.IndexedDataset;
import dev.modalium.search.index.Snapshot;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Sets of datasets that are made for the purpose.
class SetSearchTests {

    private static final String AVEL = "audio-visual-event-localization";
    private static final String AVVP = "audio-visual-video-parsing";

    private final FilterParameters parameters = FilterParameters.over(Vocabulary.load());

    @Test
    void takesTheFewestThatReachTheSizeTogether() {
        List<IndexedDataset> datasets = List.of(hours("a", "60"), hours("b", "50"), hours("c", "30"), hours("d", "10"));

        assertThat(sets(datasets, "hours=100..", 10)).containsExactly("a b", "a c d");
        assertThat(sets(datasets, "hours=50..", 10)).containsExactly("a", "b");
        assertThat(sets(datasets, "hours=1000..", 10)).isEmpty();
        assertThat(sets(datasets, "hours=80..95", 10)).containsExactly("a c", "b c");
    }

    @Test
    void countsMediaThatSeveralMayShareOnce() {
        List<IndexedDataset> datasets = List.of(
                hours("a", "60"),
                new DatasetDraft("b", "b").size("50", "hours").related("a").dataset(),
                new DatasetDraft("c", "c").size("45", "hours").related("source").dataset(),
                new DatasetDraft("d", "d").size("44", "hours").related("source").dataset());

        assertThat(sets(datasets, "hours=100..", 10)).containsExactly("a c", "a d");
        assertThat(sets(datasets, "hours=90..", 10)).containsExactly("a c", "a d", "b c", "b d");
    }

    @Test
    void coversSeveralTasksTogether() {
        List<IndexedDataset> datasets = List.of(
                supporting("events", "10", AVEL),
                supporting("parsing", "20", AVVP),
                supporting("both", "5", AVEL, AVVP),
                hours("neither", "1000"));

        assertThat(sets(datasets, "task=AVEL&task=AVVP", 10)).containsExactly("both", "events parsing");
        assertThat(sets(datasets, "task=AVEL&task=AVVP&hours=25..", 10))
                .containsExactly("events parsing", "both parsing");
    }

    @Test
    void takesDatasetsOfUnknownSizeForTheirTasksOnly() {
        List<IndexedDataset> datasets = List.of(
                supporting("events", "10", AVEL),
                new DatasetDraft("parsing", "parsing")
                        .supports(AVVP, "declared", "high")
                        .dataset());

        assertThat(sets(datasets, "task=AVEL&task=AVVP&hours=10..", 10)).containsExactly("events parsing");
        assertThat(sets(datasets, "task=AVVP&hours=1..", 10)).isEmpty();
    }

    @RepeatedTest(60)
    void findsWhatTryingAllSetsFinds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<IndexedDataset> datasets = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            DatasetDraft draft = new DatasetDraft("d" + i, "d" + i);
            if (random.nextInt(5) > 0) {
                draft.size(String.valueOf(1 + random.nextInt(60)), "hours");
            }
            if (random.nextInt(3) == 0) {
                draft.related("d" + random.nextInt(9));
            }
            if (random.nextInt(4) == 0) {
                draft.related("source");
            }
            if (random.nextInt(4) > 0) {
                draft.supports(AVEL, "declared", "high");
            }
            if (random.nextBoolean()) {
                draft.supports(AVVP, "declared", "high");
            }
            datasets.add(draft.dataset());
        }
        String query = random.nextBoolean() ? "task=AVEL&task=AVVP&hours=90.." : "task=AVEL&hours=70..";
        Wish wish = Wish.of(filter(query));
        try (Snapshot snapshot = IndexForTests.of(datasets).snapshot()) {
            List<Candidate> candidates = new Candidates(wish, snapshot).of(snapshot.matching(wish.ofMembers()));
            SetSearch search = new SetSearch(wish, candidates);

            assertThat(search.smallest(10_000).stream().map(SetSearchTests::names))
                    .containsExactlyInAnyOrderElementsOf(naive(candidates, wish));
            assertThat(search.isCut()).isFalse();
        }
    }

    /// Of all sets of up to six those that will do and that hold no smaller one that would.
    private static Set<String> naive(List<Candidate> candidates, Wish wish) {
        List<Integer> good = new ArrayList<>();
        List<Integer> sets = new ArrayList<>();
        for (int set = 1; set < 1 << candidates.size(); set++) {
            sets.add(set);
        }
        sets.sort(Comparator.comparingInt(Integer::bitCount));
        Set<String> names = new TreeSet<>();
        for (int set : sets) {
            List<Candidate> members = members(set, candidates);
            if (good.stream().noneMatch(smaller -> (smaller & set) == smaller) && isGood(members, wish)) {
                good.add(set);
                if (members.size() <= SetSearch.LARGEST) {
                    names.add(names(members));
                }
            }
        }
        return names;
    }

    private static boolean isGood(List<Candidate> set, Wish wish) {
        Set<Integer> tasks =
                set.stream().flatMap(one -> one.supports().stream()).collect(Collectors.toSet());
        BigDecimal least = wish.amounts().getFirst().range().from();
        BigDecimal most = BigDecimal.ZERO;
        for (int some = 0; some < 1 << set.size(); some++) {
            List<Candidate> counted = members(some, set);
            boolean apart = counted.stream()
                    .noneMatch(one ->
                            counted.stream().anyMatch(other -> one.overlapping().contains(other.place())));
            BigDecimal sum = counted.stream().map(one -> one.amount(0)).reduce(BigDecimal.ZERO, BigDecimal::add);
            most = apart ? most.max(sum) : most;
        }
        return tasks.size() == wish.tasks().size() && least != null && most.compareTo(least) >= 0;
    }

    private static List<Candidate> members(int set, List<Candidate> of) {
        List<Candidate> members = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            if ((set >> i & 1) == 1) {
                members.add(of.get(i));
            }
        }
        return members;
    }

    private List<String> sets(List<IndexedDataset> datasets, String query, int wanted) {
        Wish wish = Wish.of(filter(query));
        try (Snapshot snapshot = IndexForTests.of(datasets).snapshot()) {
            List<Candidate> candidates = new Candidates(wish, snapshot).of(snapshot.matching(wish.ofMembers()));
            return new SetSearch(wish, candidates)
                    .smallest(wanted).stream().map(SetSearchTests::names).toList();
        }
    }

    private Filter filter(String query) {
        return parameters.filter(FilterParametersTests.query(query));
    }

    private static String names(List<Candidate> set) {
        return set.stream().map(one -> one.dataset().slug()).sorted().collect(Collectors.joining(" "));
    }

    private static IndexedDataset hours(String slug, String hours) {
        return new DatasetDraft(slug, slug).size(hours, "hours").dataset();
    }

    private static IndexedDataset supporting(String slug, String hours, String... tasks) {
        DatasetDraft draft = new DatasetDraft(slug, slug).size(hours, "hours");
        List.of(tasks).forEach(task -> draft.supports(task, "declared", "high"));
        return draft.dataset();
    }
}
