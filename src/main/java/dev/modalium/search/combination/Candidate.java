package dev.modalium.search.combination;

import dev.modalium.search.index.IndexedDataset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A dataset that can be a member of a set.
///
/// @param place in the list of candidates
/// @param supports indexes of the tasks of the wish that it supports
/// @param amounts what it has of each amount of the wish, null where that is not known
/// @param overlapping places of the candidates with which it may share media
record Candidate(
        int place,
        IndexedDataset dataset,
        Set<Integer> supports,
        List<@Nullable BigDecimal> amounts,
        Set<Integer> overlapping) {

    BigDecimal amount(int index) {
        BigDecimal known = amounts.get(index);
        return known == null ? BigDecimal.ZERO : known;
    }
}
