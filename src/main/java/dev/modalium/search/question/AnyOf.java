package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Things of a list of which any one will do, without an `or` between them: `one of image, video and audio`,
/// `图像、视频、音频三选一`. Behind a negation none of them will: `without any of image, video and audio`, `none of AVE, LLP`.
record AnyOf(Sentence sentence, List<Piece> pieces) implements PieceList {

    private static final Phrases BEFORE = Phrases.of(
            "one of|any of|any one of|at least one of|one or more of|至少一种|任意一种|任意一个"
                    + "|one of the following|any of the following|以下任意一种|以下任何一种|下列任意一种|下列任何一种|二选一|三选一|四选一|多选一|任选其一|任选一个|任选一种");
    private static final Phrases BEHIND = Phrases.of(
            "二选一|三选一|四选一|多选一|任选其一|任选一个|任选一种|任一|其中之一|之一|其一|择一|任意一种|任意一个|任意一项|任何一种|任何一个|任一种|任一个|任一项|至少一种|至少一个|至少一项|至少其一|至少有一种|至少有一个|至少有一项|有一种即可|有一个即可|有一种就行|有一个就行|有其一即可|其中一种|其中一个|均可|皆可|都可以|都行|都可|均行|any one|any one of them|either one|one of them");
    private static final Phrases NONE = Phrases.of("none of|neither of");
    private static final Phrases ENDS = Phrases.of("and|but|for|with|but with|和|但|但是|而|而且|且|并|的");
    private static final Phrases AMONG = Phrases.of("中|中的|里|里的|里面|当中|之中|其中|的");
    private static final Phrases AND = Phrases.of("and|&|和|与|及|以及|nor");
    private static final Pattern INTRODUCED = Pattern.compile("\\s*[:：]?\\s*");
    private static final Pattern LIST = Pattern.compile("\\s*[,，、/／]\\s*");

    /// The pieces, with `or` between the things of such a list, or a negation with all of them as one.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            at = taken(at, left);
        }
        return left;
    }

    /// Adds what begins at the index, and returns the index after it.
    private int taken(int at, List<Piece> left) {
        boolean negated = pieces.get(at).meaning() instanceof Piece.Negation(boolean behind) && !behind;
        int start = negated ? afterFilling(at + 1) : at;
        int first = firstBehind(start);
        boolean any = first > start || (negated && is(at, NONE));
        int all = endOfList(first, negated, false);
        int behind = endOfBehind(all);
        int end = behind > all ? all : endOfList(first, negated, true);
        if ((!any && behind == all) || end < first + 2) {
            left.add(pieces.get(at));
            return at + 1;
        }
        List<Piece> listed = pieces.subList(first, end);
        int to = behind > all ? behind : end;
        if (negated) {
            int last = pieces.get(to - 1).to();
            left.add(new Piece(pieces.get(at).from(), last, new Piece.Negated(List.copyOf(listed))));
        } else {
            left.addAll(pieces.subList(at, first));
            left.addAll(alternatives(listed));
            int last = pieces.get(end - 1).to();
            if (to > end || is(to, AND) || isThing(to)) {
                left.add(new Piece(last, pieces.get(to - 1).to(), new Piece.Carrier())); // joins nothing that follows
            }
        }
        return to;
    }

    /// The index of what stands behind `contain` and the like in `does not contain any of`.
    private int afterFilling(int at) {
        int next = at;
        while (next < pieces.size()
                && pieces.get(next).isCarrier()
                && !is(next, BEFORE)
                && !is(next, ENDS)
                && !BREAK.matcher(gapBefore(next)).find()) {
            next++;
        }
        return next;
    }

    /// The index behind `one of`, or the same.
    private int firstBehind(int at) {
        return at + 1 < pieces.size()
                        && is(at, BEFORE)
                        && INTRODUCED.matcher(gapBefore(at + 1)).matches()
                ? at + 1
                : at;
    }

    /// The index behind the last thing of the list, which an `and` ends where only the words before it say that it is
    /// one.
    private int endOfList(int first, boolean negated, boolean ends) {
        if (!isThing(first)) {
            return first;
        }
        int end = first + 1;
        boolean last = false;
        while (end < pieces.size()) {
            boolean comma = LIST.matcher(gapBefore(end)).matches();
            int next = is(end, AND) || isOr(end) ? end + 1 : end;
            boolean joined = next > end;
            boolean listed = next < pieces.size()
                    && (isThing(next) || (negated && pieces.get(next).isUnknown()))
                    && (joined ? gapBefore(next).isBlank() : comma)
                    && !(ends && last && comma);
            if (!listed) {
                return end;
            }
            last |= joined;
            end = next + 1;
        }
        return end;
    }

    /// The index behind `三选一` and the like, which begins at the index, or the same.
    private int endOfBehind(int at) {
        int from = at > 0 && at < pieces.size() && is(at, AMONG) ? at + 1 : at;
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
        boolean goesOn =
                end < pieces.size() && isThing(end) && pieces.get(from).meaning() instanceof Piece.OfAmount; // `至少一个类别`
        return whole && !goesOn ? end : at;
    }

    private List<Piece> alternatives(List<Piece> listed) {
        List<Piece> alternatives = new ArrayList<>();
        for (int at = 0; at < listed.size(); at++) {
            Piece piece = listed.get(at);
            if (at > 0 && isThing(piece) && isThing(listed.get(at - 1))) {
                alternatives.add(new Piece(piece.from(), piece.from(), new Piece.Or())); // of no word of the sentence
            }
            alternatives.add(isThing(piece) ? piece : new Piece(piece.from(), piece.to(), new Piece.Or()));
        }
        return alternatives;
    }

    private boolean isThing(int at) {
        return at < pieces.size() && isThing(pieces.get(at));
    }

    private static boolean isThing(Piece piece) {
        return switch (piece.meaning()) {
            case Piece.OfTerms _, Piece.OfPhrase _, Piece.OfName _, Piece.OfCategory _ -> true;
            default -> false;
        };
    }

    private boolean isOr(int at) {
        return at < pieces.size() && pieces.get(at).meaning() instanceof Piece.Or;
    }
}
