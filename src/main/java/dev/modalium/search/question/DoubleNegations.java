package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Two negations of which one takes back the other: `not without audio`, `no videos without audio`, `don't give me
/// datasets without text`, `不能没有音频`.
record DoubleNegations(Sentence sentence, List<Piece> pieces, Notes notes) implements PieceList {

    private static final Phrases ANY_THING = Phrases.of(
            "dataset|data|corpus|collection|sample|item|me|us|give|give me|show|show me|list|get|return|use|suggest|recommend");
    private static final Phrases NO = Phrases.of("no|never|don't|can't|cannot|won't|shouldn't|mustn't");
    private static final Phrases HAVING = Phrases.of("with|has|have|having|contain|containing|of|in");
    private static final Phrases LACKING = Phrases.of("without|w/o|lacking|missing");
    private static final Phrases BETWEEN = Phrases.of("a|an|any|the|be|is|are|have|want|need|do|是|有|要|想要");
    private static final Pattern BREAK = Pattern.compile("[,，;；、.。!！?？:：]");

    /// The pieces, with such negations as words that only carry the sentence.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>(pieces);
        int at = 0;
        while (at < pieces.size()) {
            int second = isNegation(at) ? secondBehind(at) : 0;
            if (second > 0) {
                left.set(at, carrier(at));
                left.set(second, carrier(second));
                int end = Math.min(pieces.size(), second + 2);
                notes.notWithout(sentence.textOf(
                        pieces.get(at).from(), pieces.get(end - 1).to()));
            }
            at = Math.max(at, second) + 1;
        }
        return left;
    }

    /// The index of the negation that takes back the one at the index, or 0.
    private int secondBehind(int negation) {
        int at = negation + 1;
        boolean things = false;
        while (at < pieces.size() && !isBehindBreak(at)) {
            if (isNegation(at)) {
                return (!things || (isNoThing(negation) && is(at, LACKING))) && isBeforeSomething(at) ? at : 0;
            }
            boolean thing = pieces.get(at).isAsked() || is(at, ANY_THING);
            if (!thing && !is(at, BETWEEN)) {
                return 0;
            }
            things |= thing;
            at++;
        }
        return 0;
    }

    /// `no videos without audio`; but `non-synthetic videos without audio` and `with no text without audio` have
    /// neither.
    private boolean isNoThing(int negation) {
        return is(negation, NO)
                && (negation == 0
                        || (!is(negation - 1, HAVING)
                                && !pieces.get(negation - 1).isAsked()));
    }

    /// Whether something that is asked for stands behind the negation, which that of `未知` (not known) has not.
    private boolean isBeforeSomething(int negation) {
        int at = negation + 1;
        while (at < pieces.size() && is(at, BETWEEN)) {
            at++;
        }
        return at < pieces.size() && pieces.get(at).isAsked() && !isBehindBreak(at);
    }

    private Piece carrier(int at) {
        return new Piece(pieces.get(at).from(), pieces.get(at).to(), new Piece.Carrier());
    }

    private boolean isNegation(int at) {
        return pieces.get(at).meaning() instanceof Piece.Negation(boolean behind) && !behind;
    }

    private boolean isBehindBreak(int at) {
        return BREAK.matcher(sentence.gapBefore(pieces.get(at).from())).find();
    }
}
