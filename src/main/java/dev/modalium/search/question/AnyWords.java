package dev.modalium.search.question;

import java.util.List;
import java.util.regex.Pattern;

/// Words before or behind a list that say that any one of it will do: `one of`, `at least one of`, `三选一`, `均可`.
record AnyWords(Sentence sentence, List<Piece> pieces) implements PieceList {

    private static final Phrases BEFORE = Phrases.of(
            "one of|any of|any one of|at least one of|one or more of|至少一种|任意一种|任意一个"
                    + "|one of the following|any of the following|以下任意一种|以下任何一种|下列任意一种|下列任何一种|二选一|三选一|四选一|多选一|任选其一|任选一个|任选一种");
    private static final Phrases BEHIND = Phrases.of(
            "二选一|三选一|四选一|多选一|任选其一|任选一个|任选一种|任一|其中之一|之一|其一|择一|任意一种|任意一个|任意一项|任何一种|任何一个|任一种|任一个|任一项|至少一种|至少一个|至少一项|至少其一|至少有一种|至少有一个|至少有一项|有一种即可|有一个即可|有一种就行|有一个就行|有其一即可|其中一种|其中一个|均可|皆可|都可以|都行|都可|均行|any one|any one of them|either one|one of them");
    private static final Phrases NONE =
            Phrases.of("none of|neither of|none of these|none of those|none of the following"
                    + "|以下都不要|以下都不需要|以下都没有|以下都不含|以下均不含|以下均不要|下列都不要|下列都不含|这些都不要|这些都没有");
    private static final Phrases ENDS = Phrases.of("and|but|for|with|but with|和|但|但是|而|而且|且|并|的");
    private static final Phrases AMONG = Phrases.of("中|中的|里|里的|里面|当中|之中|其中|的");
    private static final Pattern INTRODUCED = Pattern.compile("\\s*[:：]?\\s*");

    /// The index behind the words at the index that stand before a list, or the same.
    int endBefore(int at) {
        boolean before = is(at, BEFORE)
                && at + 1 < pieces.size()
                && INTRODUCED.matcher(gapBefore(at + 1)).matches();
        return before ? at + 1 : at;
    }

    /// The index behind the words at the index that stand behind a list, or the same: `中任意一种`.
    int endBehind(int at) {
        int from = at > 0 && is(at, AMONG) ? at + 1 : at;
        if (from == 0 || from >= pieces.size()) {
            return at;
        }
        int to = BEHIND.longestAt(sentence.tokens(), pieces.get(from).from())
                .map(Phrases.Found::to)
                .orElse(0);
        int end = from;
        while (end < pieces.size() && pieces.get(end).to() <= to) {
            end++;
        }
        boolean whole = end > from && pieces.get(end - 1).to() == to;
        return whole && !isAmountOf(from, end) ? end : at;
    }

    /// `至少一个类别`: the words count what follows, and say nothing of a list.
    private boolean isAmountOf(int from, int end) {
        return pieces.get(from).meaning() instanceof Piece.OfAmount
                && end < pieces.size()
                && ThingList.isThing(pieces.get(end));
    }

    /// Whether the negation says by itself that it is of a list: `none of`.
    boolean isNoneOf(int negation) {
        return is(negation, NONE);
    }

    /// The index behind the negation and words that only carry it on: `does not contain any of`.
    int behindNegation(int negation) {
        int next = negation + 1;
        while (next < pieces.size() && pieces.get(next).isCarrier() && !endsNegation(next)) {
            next++;
        }
        return next;
    }

    private boolean endsNegation(int at) {
        return is(at, BEFORE) || is(at, ENDS) || isBehind(BREAK, at);
    }
}
