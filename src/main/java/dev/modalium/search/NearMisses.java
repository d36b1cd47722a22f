package dev.modalium.search;

import dev.modalium.language.Language;
import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Words;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.index.Hit;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Snapshot;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Finds the datasets that hold all clauses but one and are near that one, and says what each lacks.
///
/// First those that lack only somebody's word, then those that lack one thing; then the more they
/// are used for tasks like the asked ones; then the nearer in likeness, size or year; then by name.
/// Names that were asked for always hold, and then whatever is lacking is said: nobody who asks
/// about one dataset wants to hear of others, or nothing.
@Component
public class NearMisses {

    private static final int NEAREST = 10;

    /// How many are weighed for these places, the nearest by the index.
    private static final int WEIGHED = 50;

    /// A dataset with the clauses that it does not hold: one, or any number where it was asked for by name.
    private record Candidate(Hit hit, int distance, List<Filter> missed) {}

    /// What holds all clauses but one, as far as it was not found near yet.
    private record Missing(Filter clause, Matching left) {}

    private record Ranked(Holding holding, List<Lack> lacks, long closeness) {

        long away() {
            return lacks.stream().mapToLong(Lack::away).sum();
        }

        int unmet() {
            return lacks.stream().mapToInt(Lack::unmet).sum();
        }
    }

    private final Vocabulary vocabulary;
    private final Kinship kinship;
    private final Lacks lacks;
    private final Summaries summaries;

    @Autowired
    NearMisses(Vocabulary vocabulary, Lacks lacks, Summaries summaries) {
        this(vocabulary, new Kinship(vocabulary), lacks, summaries);
    }

    private NearMisses(Vocabulary vocabulary, Kinship kinship, Lacks lacks, Summaries summaries) {
        this.vocabulary = vocabulary;
        this.kinship = kinship;
        this.lacks = lacks;
        this.summaries = summaries;
    }

    public NearMisses in(Language language) {
        return new NearMisses(vocabulary, kinship, lacks.in(language), summaries.in(language));
    }

    /// @param matching the datasets that pass the filter
    public List<Answer.NearMiss> of(Filter filter, Matching matching, Snapshot snapshot) {
        List<Filter> relaxable =
                filter.clauses().stream().filter(NearMisses::isRelaxable).toList();
        List<AskedTask> tasks = filter.clauses().stream()
                .flatMap(clause -> AskedTask.in(clause, vocabulary).stream())
                .toList();
        if (relaxable.isEmpty() || (filter.clauses().size() == 1 && tasks.isEmpty())) {
            return List.of();
        }
        boolean named = filter.clauses().stream().anyMatch(Filter::isAboutNames);
        var asked = new Asked(filter, snapshot);
        Company company =
                new Company(vocabulary, kinship, tasks, () -> tasks.isEmpty() ? Set.of() : snapshot.tasks(matching));
        List<Candidate> candidates = named
                ? candidatesByName(filter, relaxable, matching, snapshot)
                : candidates(asked, relaxable, tasks, matching, snapshot, company);
        return candidates.stream()
                .flatMap(candidate -> ranked(candidate, company, named, snapshot, asked).stream())
                .sorted(Comparator.comparingInt(Ranked::unmet)
                        .thenComparing(
                                Comparator.comparingLong(Ranked::closeness).reversed())
                        .thenComparingLong(Ranked::away)
                        .thenComparing(ranked -> ranked.holding().dataset().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ranked -> ranked.holding().dataset().slug()))
                .limit(NEAREST)
                .map(NearMisses::inWords)
                .toList();
    }

    /// Whether the rest asks for something, and does not only exclude; of tasks it is known what is near them.
    private boolean leavesSomething(Filter missed, Filter filter) {
        return !AskedTask.in(missed, vocabulary).isEmpty()
                || !filter.without(missed::equals).clauses().stream().allMatch(ExclusionReasons::areAll);
    }

    private static boolean isRelaxable(Filter clause) {
        return !clause.isAboutNames() && !(clause instanceof Words);
    }

    private Optional<Ranked> ranked(
            Candidate candidate, Company company, boolean named, Snapshot snapshot, Asked asked) {
        var dataset = snapshot.read(candidate.hit());
        Holding holding = Holding.of(dataset, summaries.summary(dataset));
        List<Lack> all = candidate.missed().stream()
                .flatMap(missed -> lacks.of(missed, holding, named ? null : company, asked).stream())
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Ranked(holding, all, company.closeness(holding)));
    }

    private static Answer.NearMiss inWords(Ranked ranked) {
        String task = ranked.lacks().stream()
                .map(Lack::task)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<String> words = ranked.lacks().stream()
                .flatMap(lack -> lack.words().get().stream())
                .distinct()
                .toList();
        return new Answer.NearMiss(ranked.holding().summary(), task, words);
    }

    /// Those at one distance after the other, until there are enough: how far the rest is does not matter.
    private List<Candidate> candidates(
            Asked asked,
            List<Filter> relaxable,
            List<AskedTask> tasks,
            Matching matching,
            Snapshot snapshot,
            Company company) {
        Filter filter = asked.filter();
        Nearness nearness = new Nearness(vocabulary, company, asked);
        Filter families = Filter.all(tasks.stream()
                .flatMap(task -> task.families().stream())
                .distinct()
                .map(family -> new Filter.Has(Field.MODALITY, family))
                .toList()); // a dataset without the modalities that were asked for with a task is not near it at all
        List<Missing> missing = relaxable.stream()
                .filter(missed -> leavesSomething(missed, filter))
                .map(missed -> new Missing(
                        missed,
                        snapshot.matching(filter.without(missed::equals).and(families))
                                .andNot(matching)))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int distance = 0; distance < Nearness.DISTANCES && candidates.size() < WEIGHED; distance++) {
            List<Missing> farther = new ArrayList<>();
            for (Missing one : missing) {
                Matching near = snapshot.narrowed(one.left(), nearness.of(one.clause(), distance));
                farther.add(new Missing(one.clause(), one.left().andNot(near)));
                Iterator<Hit> hits = snapshot.listing(filter, near, Sort.NAME, null);
                for (int i = 0; i < WEIGHED && hits.hasNext(); i++) {
                    candidates.add(new Candidate(hits.next(), distance, List.of(one.clause())));
                }
            }
            missing = farther;
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::distance)
                        .thenComparing(candidate -> candidate.hit().position().key()))
                .limit(WEIGHED)
                .toList();
    }

    private static List<Candidate> candidatesByName(
            Filter filter, List<Filter> relaxable, Matching matching, Snapshot snapshot) {
        Matching named = snapshot.matching(filter.without(relaxable::contains)).andNot(matching);
        List<Matching> holding = relaxable.stream().map(snapshot::matching).toList();
        List<Candidate> candidates = new ArrayList<>();
        Iterator<Hit> hits = snapshot.listing(filter, named, Sort.NAME, null);
        while (candidates.size() < WEIGHED && hits.hasNext()) {
            Hit hit = hits.next();
            List<Filter> missed = IntStream.range(0, relaxable.size())
                    .filter(i -> !holding.get(i).contains(hit))
                    .mapToObj(relaxable::get)
                    .toList();
            candidates.add(new Candidate(hit, 0, missed));
        }
        return candidates;
    }
}
