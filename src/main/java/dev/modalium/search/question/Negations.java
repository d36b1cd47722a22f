package dev.modalium.search.question;

import static dev.modalium.search.question.Scope.NEITHER;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Finds what a question says that datasets must not have, so that nothing is read as its opposite.
final class Negations {

    private static final Phrases COPULAS =
            Phrases.of("is|are|was|be|should|must|can|data|one|是|可以|应该|都|也|的|数据|就|那种|那些");

    private static final Phrases NEGATED_COPULAS = Phrases.of("isn't|aren't|wasn't|不是");

    private final Sentence sentence;
    private final List<Piece> pieces;
    private final List<Piece> kept = new ArrayList<>();

    private Negations(Sentence sentence, List<Piece> pieces) {
        this.sentence = sentence;
        this.pieces = pieces;
    }

    /// The pieces, where those that a negation covers have become one; a negation of nothing is an unknown word.
    static List<Piece> joined(Sentence sentence, List<Piece> pieces) {
        return new Negations(sentence, pieces).joined();
    }

    private List<Piece> joined() {
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            int end = NEITHER;
            boolean isMinus = false;
            if (piece.meaning() instanceof Piece.Negation(boolean behind)) {
                end = behind ? NEITHER : new Scope(sentence, pieces, at).end();
                if (end != NEITHER && isOfLast(piece) && !coversTerm(at, end)) {
                    end = NEITHER;
                }
                if (end == NEITHER && !negatesLast(piece)) {
                    kept.add(new Piece(piece.from(), piece.to(), new Piece.Unknown()));
                }
            } else if (piece.isAsked() && sentence.isBehindMinus(piece.from())) {
                isMinus = true;
                end = at + 1;
            } else {
                kept.add(piece);
            }
            if (end != NEITHER) {
                List<Piece> covered = pieces.subList(isMinus ? at : at + 1, end);
                kept.add(new Piece(piece.from(), pieces.get(end - 1).to(), new Piece.Negated(List.copyOf(covered))));
            }
            at = Math.max(at + 1, end);
        }
        return kept;
    }

    /// `audio is not needed`, `音频除外`: nothing follows, and what stands before is meant.
    private boolean negatesLast(Piece negation) {
        int last = kept.size() - 1;
        while (last >= 0 && isCopula(kept.get(last))) {
            last--;
        }
        if (last < 0 || !(kept.get(last).isAsked() || kept.get(last).meaning() instanceof Piece.Negated)) {
            return false;
        }
        Piece before = kept.get(last);
        int from = before.from();
        List<Piece> covered = before.meaning() instanceof Piece.Negated(List<Piece> inner) ? inner : List.of(before);
        kept.subList(last, kept.size()).clear();
        kept.add(new Piece(from, negation.to(), new Piece.Negated(covered)));
        return true;
    }

    private boolean coversTerm(int at, int end) {
        return IntStream.range(at, end)
                .anyMatch(i -> pieces.get(i).isAsked()
                        || pieces.get(i).meaning() instanceof Piece.OfCategory
                        || (pieces.get(i).isUnknown() && isNamed(i)));
    }

    /// `must not contain faces`: a word behind one that names what is in the data.
    private boolean isNamed(int at) {
        int cue = at - 1;
        while (cue > 0 && Phrases.ARTICLES.contains(sentence.tokensOf(pieces.get(cue)))) {
            cue--;
        }
        return cue >= 0 && Phrases.NAMING.contains(sentence.tokensOf(pieces.get(cue)));
    }

    /// Whether it says something of what stands before it, as in `audio is not …`.
    private boolean isOfLast(Piece negation) {
        return NEGATED_COPULAS.contains(sentence.tokensOf(negation)) || (!kept.isEmpty() && isCopula(kept.getLast()));
    }

    private boolean isCopula(Piece piece) {
        return piece.isCarrier() && COPULAS.contains(sentence.tokensOf(piece));
    }
}
