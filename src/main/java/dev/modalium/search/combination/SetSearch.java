package dev.modalium.search.combination;

import dev.modalium.search.filter.Filter.Within;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Looks for the smallest sets of candidates that fulfil a wish, all of one size before any larger
/// one.
///
/// Exact, unless more sets would have to be tried than is reasonable.
final class SetSearch {

    static final int LARGEST = 6;

    /// Some tenths of a second.
    private static final int TRIED_AT_MOST = 200_000;

    private final Wish wish;
    private final List<Candidate> candidates;
    private final List<List<BigDecimal>> suffixes = new ArrayList<>();
    private final List<List<Candidate>> found = new ArrayList<>();
    private int tried;
    private boolean cut;

    SetSearch(Wish wish, List<Candidate> candidates) {
        this.wish = wish;
        this.candidates = candidates;
        for (int amount = 0; amount < wish.amounts().size(); amount++) {
            suffixes.add(largestFrom(amount));
        }
    }

    /// Whether something was left untried.
    boolean isCut() {
        return cut;
    }

    /// So many sets at least, where there are so many, the smallest first and then those with the
    /// most.
    List<List<Candidate>> smallest(int wanted) {
        List<List<Candidate>> smallest = new ArrayList<>();
        for (int size = 1; size <= LARGEST && smallest.size() < wanted && !cut; size++) {
            found.clear();
            extend(List.of(), 0, size);
            found.sort(mostFirst());
            smallest.addAll(found.subList(0, Math.min(found.size(), wanted - smallest.size())));
        }
        return smallest;
    }

    private void extend(List<Candidate> set, int from, int size) {
        if (set.size() == size) {
            if (fulfils(set) && isMinimal(set)) {
                found.add(set);
            }
            return;
        }
        for (int next = from; next < candidates.size() && !cut; next++) {
            if (!canReach(set, next, size - set.size())) {
                return;
            }
            if (++tried > TRIED_AT_MOST) {
                cut = true;
                return;
            }
            List<Candidate> larger = new ArrayList<>(set);
            larger.add(candidates.get(next));
            extend(larger, next + 1, size);
        }
    }

    /// Whether the largest of what is left would do, if they shared no media.
    private boolean canReach(List<Candidate> set, int next, int missing) {
        for (int amount = 0; amount < suffixes.size(); amount++) {
            BigDecimal largest = suffixes.get(amount).get(next).multiply(BigDecimal.valueOf(missing));
            if (plain(set, amount).add(largest).compareTo(least(amount)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean fulfils(List<Candidate> set) {
        Set<Integer> supported = new HashSet<>();
        set.forEach(member -> supported.addAll(member.supports()));
        if (supported.size() < wish.tasks().size()) {
            return false;
        }
        for (int amount = 0; amount < wish.amounts().size(); amount++) {
            BigDecimal most = plain(set, amount);
            BigDecimal to = wish.amounts().get(amount).range().to();
            if (most.compareTo(least(amount)) < 0
                    || (to != null && most.compareTo(to) > 0)
                    || CountedOnce.of(set, amount).total().compareTo(least(amount)) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether each member is needed.
    private boolean isMinimal(List<Candidate> set) {
        return set.size() == 1
                || set.stream()
                        .noneMatch(member -> fulfils(set.stream()
                                .filter(other -> !other.equals(member))
                                .toList()));
    }

    private Comparator<List<Candidate>> mostFirst() {
        Comparator<List<Candidate>> byNames =
                Comparator.comparing(set -> set.getFirst().dataset().name());
        return wish.amounts().isEmpty()
                ? byNames
                : Comparator.<List<Candidate>, BigDecimal>comparing(
                                set -> CountedOnce.of(set, 0).total())
                        .reversed()
                        .thenComparing(byNames);
    }

    private BigDecimal least(int amount) {
        Within within = wish.amounts().get(amount);
        return Objects.requireNonNull(within.range().from());
    }

    private static BigDecimal plain(List<Candidate> set, int amount) {
        return set.stream().map(member -> member.amount(amount)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Of each place the largest amount of the candidates there and behind it.
    private List<BigDecimal> largestFrom(int amount) {
        List<BigDecimal> largest = new ArrayList<>();
        BigDecimal known = BigDecimal.ZERO;
        for (Candidate candidate : candidates.reversed()) {
            known = known.max(candidate.amount(amount));
            largest.addFirst(known);
        }
        return largest;
    }
}
