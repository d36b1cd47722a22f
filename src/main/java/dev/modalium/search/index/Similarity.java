package dev.modalium.search.index;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.index.IndexedDataset.Fact;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How much a dataset has in common with a named one, as a number from 0 to 100; `docs/search.md` has the formula.
///
/// @param named the dataset that others are held against
/// @param tasks those that it supports, each with its kin: other tasks of a family of it that join the same modalities
/// @param items how many it has, null where that is not known
public record Similarity(
        IndexedDataset named,
        Map<String, Set<String>> tasks,
        Set<String> pairs,
        Set<String> modalities,
        Set<String> annotations,
        @Nullable BigDecimal items) {

    /// With less than this a dataset is not called similar.
    public static final int LEAST = 40;

    public static final int MOST = 100;

    private static final int TASKS = 45;
    private static final int PAIRS = 20;
    private static final int MODALITIES = 10;
    private static final int ANNOTATIONS = 10;
    private static final int NATURE = 5;
    private static final int RELATION = 5;
    private static final int SIZE = 5;

    public static Similarity to(IndexedDataset named, Vocabulary vocabulary) {
        Map<String, Set<String>> tasks = new TreeMap<>();
        terms(named.support()).forEach(slug -> tasks.put(slug, kin(slug, vocabulary)));
        return new Similarity(
                named,
                tasks,
                terms(named.pairs()),
                terms(named.modalities()),
                terms(named.annotations()),
                Quantities.of(named).get(Quantity.ITEMS));
    }

    private static Set<String> kin(String slug, Vocabulary vocabulary) {
        return vocabulary.task(slug).stream()
                .flatMap(task -> vocabulary.tasks().stream()
                        .filter(other -> !other.equals(task)
                                && !Collections.disjoint(other.families(), task.families())
                                && vocabulary.modalityFamilies(other).equals(vocabulary.modalityFamilies(task))))
                .map(Task::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What another dataset has of the named one.
    ///
    /// @param kin tasks of the other one that are kin to a task of the named one that it does not support
    /// @param nearInSize whether neither has more than ten times the items of the other
    public record Shared(
            List<String> tasks,
            List<String> kin,
            List<String> pairs,
            List<String> modalities,
            List<String> annotations,
            boolean sameNature,
            boolean related,
            boolean nearInSize,
            int number) {}

    public Shared with(IndexedDataset other) {
        Set<String> supported = terms(other.support());
        Set<String> carried = terms(other.modalities());
        BigDecimal theirs = Quantities.of(other).get(Quantity.ITEMS);
        List<String> both = those(tasks.keySet(), supported::contains);
        List<String> near = those(
                tasks.keySet(),
                task -> !supported.contains(task)
                        && !Collections.disjoint(tasks.getOrDefault(task, Set.of()), supported));
        List<String> samePairs = those(pairs, terms(other.pairs())::contains);
        List<String> sameModalities =
                those(modalities, own -> carried.stream().anyMatch(one -> Modality.covers(own, one)));
        List<String> sameAnnotations = those(annotations, terms(other.annotations())::contains);
        boolean sameNature = named.nature() != null && Objects.equals(named.nature(), other.nature());
        boolean related =
                other.relations().stream().anyMatch(relation -> relation.slug().equals(named.slug()));
        boolean nearInSize = items != null && theirs != null && isNear(theirs, items);
        var counts = new Counts(
                both.size() * 2 + near.size(),
                supported.size(),
                samePairs.size(),
                terms(other.pairs()).size(),
                sameModalities.size(),
                sameAnnotations.size(),
                terms(other.annotations()).size(),
                sameNature,
                related,
                nearInSize);
        List<String> kin = those(
                supported,
                task -> near.stream()
                        .anyMatch(own -> tasks.getOrDefault(own, Set.of()).contains(task)));
        return new Shared(
                both, kin, samePairs, sameModalities, sameAnnotations, sameNature, related, nearInSize, of(counts));
    }

    /// What is compared, counted.
    ///
    /// @param halfTasks two for each shared task, one for each of which only kin is there
    /// @param ofTasks how many tasks the other dataset has; likewise those below
    record Counts(
            int halfTasks,
            int ofTasks,
            int pairs,
            int ofPairs,
            int modalities,
            int annotations,
            int ofAnnotations,
            boolean sameNature,
            boolean related,
            boolean nearInSize) {}

    /// Of what is not known of the named dataset, nothing is asked.
    int of(Counts counts) {
        if (!tasks.isEmpty() && counts.halfTasks() == 0) {
            return 0;
        }
        long had = mean(TASKS, counts.halfTasks(), 2 * tasks.size(), 2 * counts.ofTasks())
                + mean(PAIRS, counts.pairs(), pairs.size(), counts.ofPairs())
                + share(MODALITIES, counts.modalities(), modalities.size())
                + mean(ANNOTATIONS, counts.annotations(), annotations.size(), counts.ofAnnotations())
                + thousandths(counts.sameNature(), NATURE)
                + thousandths(counts.related(), RELATION)
                + thousandths(counts.nearInSize(), SIZE);
        long could = thousandths(!tasks.isEmpty(), TASKS)
                + thousandths(!pairs.isEmpty(), PAIRS)
                + thousandths(!modalities.isEmpty(), MODALITIES)
                + thousandths(!annotations.isEmpty(), ANNOTATIONS)
                + thousandths(named.nature() != null, NATURE)
                + thousandths(true, RELATION)
                + thousandths(items != null, SIZE);
        return (int) (MOST * had / could);
    }

    /// Of the share that is common of what the one has, and of what the other has.
    private static long mean(int weight, int common, int ofOne, int ofOther) {
        return (share(weight, common, ofOne) + share(weight, common, ofOther)) / 2;
    }

    private static long share(int weight, int common, int all) {
        return all == 0 ? 0 : 1000L * weight * Math.min(common, all) / all;
    }

    private static long thousandths(boolean holds, int weight) {
        return holds ? 1000L * weight : 0;
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.movePointLeft(1)) >= 0 && one.compareTo(other.movePointRight(1)) <= 0;
    }

    private static List<String> those(Collection<String> own, Predicate<String> isShared) {
        return own.stream().filter(isShared).toList();
    }

    private static Set<String> terms(List<Fact> facts) {
        return facts.stream().map(Fact::term).collect(Collectors.toCollection(TreeSet::new));
    }
}
