package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.vocabulary.Token;
import java.math.BigDecimal;
import java.util.List;

/// Whether a number of hours is how long each item is, and not what a dataset has in all: `videos longer than 2 hours`.
record Lengths(Sentence sentence) {

    private static final Phrases LENGTH = Phrases.of("longer|shorter");
    private static final Phrases NEGATED_LENGTH = Phrases.of("no longer|not longer|no shorter|not shorter");
    private static final Phrases BETWEEN_LENGTH =
            Phrases.of("that|which|are|is|be|each|all|of|should|must|being|lasting|with|a|length|duration");
    private static final Phrases TALL = Phrases.of("long|in length|in duration");
    private static final Phrases OF_ITEMS = Phrases.of("of|lasting");
    private static final int FURTHEST_ITEM = 5; // words before the length

    /// `longer than 10 minutes`, `up to 30 seconds long` and `videos longer than 2 hours` say how long each is, while
    /// a corpus longer than 2 hours has them in all.
    boolean areOfEach(int from, int to, Units.Unit unit) {
        if (unit.quantity() != Quantity.HOURS) {
            return false;
        }
        List<Token> tokens = sentence.tokens();
        boolean compared = LENGTH.contains(tokens.subList(from, from + 1))
                || NEGATED_LENGTH.contains(tokens.subList(from, Math.min(from + 2, to)));
        boolean tall = isTall(to) || isOfItems(from);
        boolean small = unit.factor().compareTo(BigDecimal.ONE) < 0;
        return small ? compared || tall || isBehindItems(from) : (compared || tall) && isBehindItems(from);
    }

    /// `videos of at least 5 minutes`.
    private boolean isOfItems(int from) {
        return from > 1
                && sentence.gapBefore(from).isBlank()
                && OF_ITEMS.contains(sentence.tokens().subList(from - 1, from))
                && isBehindItems(from - 1);
    }

    private boolean isTall(int end) {
        return end < sentence.size()
                && sentence.gapBefore(end).isBlank()
                && TALL.longestAt(sentence.tokens(), end).isPresent();
    }

    /// The index behind words such as `long`, or the same.
    int endBehind(int end) {
        return isTall(end)
                ? TALL.longestAt(sentence.tokens(), end).map(Phrases.Found::to).orElse(end)
                : end;
    }

    /// Whether the words before are of several items: `videos that are longer than`.
    private boolean isBehindItems(int from) {
        int at = from - 1;
        while (at > 0
                && from - at < FURTHEST_ITEM
                && BETWEEN_LENGTH.contains(sentence.tokens().subList(at, at + 1))) {
            at--;
        }
        return at >= 0
                && sentence.gapBefore(at + 1).isBlank()
                && Measures.PLURAL.matcher(sentence.tokens().get(at).text()).matches()
                && Units.of(sentence.tokens().subList(at, at + 1))
                        .filter(unit -> unit.quantity() != Quantity.HOURS)
                        .isPresent();
    }
}
