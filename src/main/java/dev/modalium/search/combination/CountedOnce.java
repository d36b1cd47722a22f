package dev.modalium.search.combination;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What a set surely has of something: media that several members may share count for one of them.
///
/// @param members that count: no two of them may share media, and together they have the most
record CountedOnce(List<Candidate> members, BigDecimal total) {

    /// Tries all ways to count, of which there are 2 to the power of the number of members.
    static CountedOnce of(List<Candidate> set, int amount) {
        return best(set, amount, 0, List.of(), BigDecimal.ZERO);
    }

    private static CountedOnce best(List<Candidate> set, int amount, int from, List<Candidate> taken, BigDecimal sum) {
        CountedOnce best = new CountedOnce(taken, sum);
        for (int i = from; i < set.size(); i++) {
            Candidate next = set.get(i);
            if (taken.stream().noneMatch(member -> member.overlapping().contains(next.place()))) {
                List<Candidate> more = new ArrayList<>(taken);
                more.add(next);
                CountedOnce other = best(set, amount, i + 1, more, sum.add(next.amount(amount)));
                best = other.total.compareTo(best.total) > 0 ? other : best;
            }
        }
        return best;
    }
}
