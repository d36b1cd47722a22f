package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.All;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.question.Interpretation.Kind;
import java.util.List;
import java.util.stream.Stream;

/// How things go together, beside the one pair of a question, is said of that pair: `synchronised audio and video`.
///
/// Where a question names no pair, or several, it may be said of any.
final class NarrowedPairs {

    private NarrowedPairs() {}

    static List<Item> narrowed(List<Item> items) {
        List<Item> pairs = items.stream().filter(NarrowedPairs::isPair).toList();
        List<Item> ways = items.stream().filter(NarrowedPairs::isWay).toList();
        if (pairs.size() != 1 || pairs.getFirst().slug().contains(",") || ways.isEmpty()) {
            return items;
        }
        Item pair = pairs.getFirst();
        var value = new PairValue(pair.slug(), ways.stream().map(Item::slug).toList());
        if (value.isContradictory()) {
            return items;
        }
        var narrowed = new Has(Field.PAIR, value.toString());
        return items.stream()
                .map(item -> item.equals(pair)
                        ? item.with(Filter.all(
                                Stream.concat(Stream.of(narrowed), beside(item)).toList()))
                        : isWay(item) ? item.with(narrowed) : item)
                .toList();
    }

    /// What a pair asks for besides itself: modalities that are finer than its families.
    private static Stream<Filter> beside(Item pair) {
        Stream<Filter> all =
                pair.filter() instanceof All(List<Filter> parts) ? parts.stream() : Stream.of(pair.filter());
        return all.filter(filter ->
                !filter.isEverything() && !(filter instanceof Has(Field field, String _) && field == Field.PAIR));
    }

    /// Also where the pair is in the tasks and asks for nothing itself.
    private static boolean isPair(Item item) {
        return item.kind() == Kind.PAIR
                && !item.isExclusion()
                && !item.modalities().isEmpty();
    }

    private static boolean isWay(Item item) {
        return (item.kind() == Kind.RELATION || item.kind() == Kind.GRANULARITY) && item.filter() instanceof Has;
    }
}
