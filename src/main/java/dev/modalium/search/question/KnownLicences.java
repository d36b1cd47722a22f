package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a licence is known: `the licence must be known`, `许可证不能是未知的`. What else is unknown (`language unknown`) is
/// no licence.
record KnownLicences(Vocabulary vocabulary, Sentence sentence, List<Piece> pieces) implements PieceList {

    private static final String UNKNOWN = "unknown";
    private static final Phrases NOT_KNOWN = Phrases.of("unknown|unstated|undeclared|unspecified|未知|未定|不明|不详");
    private static final Phrases STATED = Phrases.of("stated|declared|声明");
    private static final Phrases LICENCES = Phrases.of("license|licensing|licensed|许可证|许可|协议|授权|授权许可|许可协议");
    private static final Pattern BREAK = Pattern.compile("[,，;；.。!！?？]");

    /// The pieces, where such words are of the licence they stand beside, and unknown words without one.
    List<Piece> left() {
        Optional<Licence> licence = vocabulary.licence(UNKNOWN);
        List<Piece> left = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean unknown = is(at, NOT_KNOWN);
            boolean known = (piece.isUnknown() && is(at, Phrases.KNOWN)) || isStated(at);
            int negation = known ? negationBefore(at) : -1;
            boolean of = (unknown || known) && licence.isPresent() && isBesideLicence(at);
            if (unknown && !of && pieces.size() > 1) {
                left.add(new Piece(piece.from(), piece.to(), new Piece.Unknown()));
            } else if (of) {
                List<Term> terms = licence.<Term>map(term -> term).stream().toList();
                var without = new Piece(piece.from(), piece.to(), new Piece.OfTerms(terms));
                if (negation >= 0) {
                    left.set(negation, carrier(negation));
                }
                left.add(
                        known && negation < 0
                                ? new Piece(piece.from(), piece.to(), new Piece.Negated(List.of(without)))
                                : without);
            } else {
                left.add(piece);
            }
        }
        return left;
    }

    /// `a stated licence`, while `stated support` is a basis.
    private boolean isStated(int at) {
        return pieces.get(at).meaning() instanceof Piece.OfPhrase wish && wish.kind() == Kind.BASIS && is(at, STATED);
    }

    /// The index of the negation in `without a stated licence`, `licence is not known` and `未注明许可证`, or -1.
    private int negationBefore(int known) {
        int at = known - 1;
        while (at >= 0 && !isBehindBreak(at + 1) && (pieces.get(at).isCarrier() || is(at, LICENCES))) {
            at--;
        }
        return at >= 0
                        && !isBehindBreak(at + 1)
                        && pieces.get(at).meaning() instanceof Piece.Negation(boolean behind)
                        && !behind
                ? at
                : -1;
    }

    private Piece carrier(int at) {
        return new Piece(pieces.get(at).from(), pieces.get(at).to(), new Piece.Carrier());
    }

    private boolean isBehindBreak(int at) {
        return BREAK.matcher(sentence.gapBefore(pieces.get(at).from())).find();
    }

    /// Whether only words that carry the sentence or negate stand between the word and a licence.
    private boolean isBesideLicence(int at) {
        return isLicence(at, 1) || isLicence(at, -1);
    }

    private boolean isLicence(int from, int step) {
        int at = from + step;
        while (at >= 0 && at < pieces.size() && !isBehindBreak(Math.max(at, at - step))) {
            if (is(at, LICENCES)) {
                return true;
            }
            Piece piece = pieces.get(at);
            if (!piece.isCarrier() && !(piece.meaning() instanceof Piece.Negation)) {
                return false;
            }
            at += step;
        }
        return false;
    }
}
