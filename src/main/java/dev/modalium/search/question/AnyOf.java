package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Things of a list of which any one will do, without an `or` between them: `one of image, video and audio`,
/// `图像、视频、音频三选一`.
record AnyOf(Sentence sentence, List<Piece> pieces) {

    private static final Phrases BEFORE =
            Phrases.of("one of|any of|any one of|at least one of|one or more of|至少一种|任意一种|任意一个"
                    + "|one of the following|any of the following|二选一|三选一|四选一|多选一|任选其一|任选一个|任选一种");
    private static final Phrases BEHIND = Phrases.of(
            "二选一|三选一|四选一|多选一|任选其一|任选一个|任选一种|任一|其中之一|之一|其一|择一|任意一种|任意一个|任意一项|任何一种|任何一个|任一种|任一个|任一项|有一种即可|有一个即可|有一种就行|有一个就行|有其一即可|其中一种|其中一个|均可|皆可|都可以|都行|都可|均行|any one|any one of them|either one|one of them");
    private static final Phrases AND = Phrases.of("and|&|和|与|及|以及");
    private static final Pattern INTRODUCED = Pattern.compile("\\s*[:：]?\\s*");
    private static final Pattern LIST = Pattern.compile("\\s*[,，、/／]\\s*");

    /// The pieces, with `or` between the things of such a list.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean second = at > 0 && isListed(at) && isOfAny(at);
            if (second && pieces.get(at - 1).isAsked()) {
                left.add(new Piece(piece.from(), piece.from(), new Piece.Or())); // of no word of the sentence
            } else if (second) {
                Piece and = left.removeLast();
                left.add(new Piece(and.from(), and.to(), new Piece.Or()));
            }
            left.add(piece);
        }
        return left;
    }

    /// Whether the thing stands behind another of the list.
    private boolean isListed(int at) {
        return at > 0
                && at < pieces.size()
                && isThing(at)
                && ((isThing(at - 1) && LIST.matcher(gapBefore(at)).matches())
                        || (at > 1 && isThing(at - 2) && (is(at - 1, AND) || isOr(at - 1))));
    }

    private boolean isOfAny(int at) {
        int first = at;
        while (isListed(first)) {
            first -= isThing(first - 1) ? 1 : 2;
        }
        int last = at;
        while (isListed(last + 1) || (last + 2 < pieces.size() && !isThing(last + 1) && isListed(last + 2))) {
            last += isListed(last + 1) ? 1 : 2;
        }
        return (first > 0
                        && is(first - 1, BEFORE)
                        && INTRODUCED.matcher(gapBefore(first)).matches())
                || (last + 1 < pieces.size() && is(last + 1, BEHIND));
    }

    private boolean isThing(int at) {
        return at >= 0
                && at < pieces.size()
                && pieces.get(at).isAsked()
                && (pieces.get(at).meaning() instanceof Piece.OfTerms
                        || pieces.get(at).meaning() instanceof Piece.OfPhrase
                        || pieces.get(at).meaning() instanceof Piece.OfName);
    }

    private boolean isOr(int at) {
        return pieces.get(at).meaning() instanceof Piece.Or;
    }

    private String gapBefore(int at) {
        return sentence.gapBefore(pieces.get(at).from());
    }

    private boolean is(int at, Phrases phrases) {
        return phrases.contains(sentence.tokensOf(pieces.get(at)));
    }
}
