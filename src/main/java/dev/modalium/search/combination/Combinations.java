package dev.modalium.search.combination;

import dev.modalium.language.Language;
import dev.modalium.search.Asked;
import dev.modalium.search.ComparedDatasets;
import dev.modalium.search.Reasons;
import dev.modalium.search.SharedMedia;
import dev.modalium.search.Summaries;
import dev.modalium.search.ValueLabels;
import dev.modalium.search.combination.Combined.Amount;
import dev.modalium.search.combination.Combined.Combination;
import dev.modalium.search.combination.Combined.Member;
import dev.modalium.search.combination.Combined.Share;
import dev.modalium.search.combination.Combined.Sum;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.FilterText;
import dev.modalium.search.index.Matching;
import dev.modalium.search.index.Snapshot;
import dev.modalium.search.index.Snapshots;
import dev.modalium.search.index.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Finds the smallest sets of datasets that together give the tasks and the amounts of a filter,
/// each of them what else it asks for.
@Service
public class Combinations {

    /// The most datasets that a set may have.
    public static final int LARGEST_SET = SetSearch.LARGEST;

    private final Snapshots index;
    private final Summaries summaries;
    private final Reasons reasons;
    private final ValueLabels labels;

    Combinations(Snapshots index, Summaries summaries, Reasons reasons, ValueLabels labels) {
        this.index = index;
        this.summaries = summaries;
        this.reasons = reasons;
        this.labels = labels;
    }

    /// The same with reasons in this language.
    public Combinations in(Language language) {
        return new Combinations(index, summaries.in(language), reasons.in(language), labels.in(language));
    }

    /// Whether a filter asks for something that datasets can give together: a size, or several tasks.
    public static boolean isForSets(Filter filter) {
        Wish wish = Wish.of(filter);
        return !wish.amounts().isEmpty() || wish.tasks().size() > 1;
    }

    /// @param limit how many sets are given at most
    public Combined of(Filter filter, int limit) {
        try (Snapshot snapshot = index.snapshot()) {
            Wish wish = Wish.of(ComparedDatasets.resolved(filter, snapshot));
            Matching matching = snapshot.matching(wish.ofMembers());
            Candidates gathering = new Candidates(wish, snapshot);
            List<Candidate> candidates = gathering.of(matching);
            SetSearch search = new SetSearch(wish, candidates);
            List<List<Candidate>> sets = search.smallest(limit);
            SharedMedia media = new SharedMedia(snapshot);
            return new Combined(
                    FilterText.of(wish.each()),
                    wish.tasks().stream().map(labels::of).toList(),
                    wish.amounts().stream()
                            .map(within -> amount(within, matching, snapshot))
                            .toList(),
                    snapshot.revision(),
                    matching.count(),
                    candidates.size(),
                    gathering.areAll(candidates.size(), matching) && !search.isCut(),
                    sets.stream()
                            .map(set -> combination(set, wish, media, snapshot))
                            .toList());
        }
    }

    private static Amount amount(Within within, Matching matching, Snapshot snapshot) {
        Total all = snapshot.total(matching, within.quantity());
        return new Amount(
                within.quantity().key(), within.range().toString(), plain(all.sum()), matching.count() - all.known());
    }

    private Combination combination(List<Candidate> set, Wish wish, SharedMedia media, Snapshot snapshot) {
        List<CountedOnce> counted = IntStream.range(0, wish.amounts().size())
                .mapToObj(amount -> CountedOnce.of(set, amount))
                .toList();
        List<Sum> sums = IntStream.range(0, counted.size())
                .mapToObj(amount -> new Sum(
                        wish.amounts().get(amount).quantity().key(),
                        plain(counted.get(amount).total()),
                        plain(set.stream()
                                .map(member -> member.amount(amount))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))))
                .toList();
        return new Combination(
                set.stream()
                        .map(member -> member(member, set, wish, counted, media, snapshot))
                        .toList(),
                sums);
    }

    private Member member(
            Candidate member,
            List<Candidate> set,
            Wish wish,
            List<CountedOnce> counted,
            SharedMedia media,
            Snapshot snapshot) {
        List<Filter> supported = member.supports().stream()
                .sorted()
                .map(task -> wish.tasks().get(task))
                .toList();
        List<SharedMedia.Link> overlaps = new ArrayList<>();
        set.stream()
                .filter(other -> member.overlapping().contains(other.place()))
                .forEach(other ->
                        media.between(member.dataset(), other.dataset()).ifPresent(overlaps::add));
        return new Member(
                summaries.summary(member.dataset()),
                supported.stream().map(labels::of).toList(),
                IntStream.range(0, counted.size())
                        .mapToObj(amount -> share(member, amount, wish.amounts().get(amount), counted.get(amount)))
                        .toList(),
                overlaps,
                reasons.of(
                        new Asked(
                                Filter.all(Stream.of(supported, wish.each().clauses(), wish.amounts())
                                        .flatMap(List::stream)
                                        .toList()),
                                snapshot),
                        member.dataset()));
    }

    private static Share share(Candidate member, int amount, Within within, CountedOnce counted) {
        BigDecimal known = member.amounts().get(amount);
        BigDecimal counts = counted.members().contains(member) ? member.amount(amount) : BigDecimal.ZERO;
        return new Share(
                within.quantity().key(),
                known == null ? null : plain(known),
                plain(counts),
                counted.total().signum() == 0
                        ? 0
                        : counts.multiply(BigDecimal.valueOf(100))
                                .divide(counted.total(), 0, RoundingMode.HALF_UP)
                                .longValue());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
