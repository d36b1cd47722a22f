package dev.modalium.search.combination;

import dev.modalium.search.filter.Filter.Within;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Looks for the smallest sets of candidates that fulfil a wish, all of one size before any larger one.
///
/// Exact, unless more sets would have to be tried than is reasonable.
final class SetSearch {

    static final int LARGEST = 6;

    /// Some tenths of a second.
    private static final int TRIED_AT_MOST = 100_000;

    /// A set that will do, with what it surely has of the first amount.
    private record Found(List<Candidate> set, BigDecimal total) {}

    private final Wish wish;
    private final List<Candidate> candidates;
    private final List<List<List<BigDecimal>>> largest = new ArrayList<>(); // by amount, place and number of members
    private final List<Found> found = new ArrayList<>(); // of one size, the most first
    private int wanted;
    private int tried;
    private boolean cut;

    SetSearch(Wish wish, List<Candidate> candidates) {
        this.wish = wish;
        this.candidates = candidates;
        for (int amount = 0; amount < wish.amounts().size(); amount++) {
            largest.add(largestFrom(amount));
        }
    }

    /// Whether something was left untried.
    boolean isCut() {
        return cut;
    }

    /// So many sets, where there are so many, the smallest first and then those with the most.
    List<List<Candidate>> smallest(int limit) {
        List<List<Candidate>> smallest = new ArrayList<>();
        for (int size = 1; size <= LARGEST && smallest.size() < limit && !cut; size++) {
            found.clear();
            wanted = limit - smallest.size();
            extend(List.of(), 0, size);
            found.forEach(one -> smallest.add(one.set()));
        }
        return smallest;
    }

    private void extend(List<Candidate> set, int from, int size) {
        if (set.size() == size) {
            if (fulfils(set) && isMinimal(set)) {
                keep(set);
            }
            return;
        }
        if (isMonotone() && !set.isEmpty() && fulfils(set)) { // what is larger has a member too many
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

    /// Among the best; of equals the one that was found first stays before the other.
    private void keep(List<Candidate> set) {
        BigDecimal total = wish.amounts().isEmpty()
                ? BigDecimal.ZERO
                : CountedOnce.of(set, 0).total();
        int place = found.size();
        while (place > 0 && found.get(place - 1).total().compareTo(total) < 0) {
            place--;
        }
        found.add(place, new Found(set, total));
        if (found.size() > wanted) {
            found.removeLast();
        }
    }

    /// Whether the largest of what is left would do, if they shared no media, and be better than
    /// what was found.
    private boolean canReach(List<Candidate> set, int next, int missing) {
        boolean enough = found.size() == wanted;
        for (int amount = 0; amount < largest.size(); amount++) {
            BigDecimal most =
                    plain(set, amount).add(largest.get(amount).get(next).get(missing));
            if (most.compareTo(least(amount)) < 0
                    || (enough && amount == 0 && most.compareTo(found.getLast().total()) <= 0)) {
                return false;
            }
        }
        return !enough || !largest.isEmpty();
    }

    /// Whether a set that will do still does with more members.
    private boolean isMonotone() {
        return wish.amounts().stream().allMatch(within -> within.range().to() == null);
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

    private BigDecimal least(int amount) {
        Within within = wish.amounts().get(amount);
        return Objects.requireNonNull(within.range().from());
    }

    private static BigDecimal plain(List<Candidate> set, int amount) {
        return set.stream().map(member -> member.amount(amount)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Of each place what up to so many of the candidates there and behind it have at most.
    private List<List<BigDecimal>> largestFrom(int amount) {
        List<List<BigDecimal>> sums = new ArrayList<>();
        List<BigDecimal> top = new ArrayList<>();
        for (Candidate candidate : candidates.reversed()) {
            top.add(candidate.amount(amount));
            top.sort(Comparator.reverseOrder());
            if (top.size() > LARGEST) {
                top.removeLast();
            }
            sums.addFirst(sums(top));
        }
        return sums;
    }

    private static List<BigDecimal> sums(List<BigDecimal> top) {
        List<BigDecimal> sums = new ArrayList<>(List.of(BigDecimal.ZERO));
        for (int i = 0; i < LARGEST; i++) {
            sums.add(i < top.size() ? sums.getLast().add(top.get(i)) : sums.getLast());
        }
        return sums;
    }
}
