package dev.modalium.search.question;

import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a licence is known: `the licence must be known`, `许可证不能是未知的`. What else is unknown (`language unknown`) is
/// no licence.
record KnownLicences(Vocabulary vocabulary, Sentence sentence, List<Piece> pieces) {

    private static final String UNKNOWN = "unknown";
    private static final Phrases NOT_KNOWN = Phrases.of("unknown|未知|未定|不明|不详");
    private static final Phrases LICENCES = Phrases.of("license|licensing|licensed|许可证|许可|协议|授权|授权许可|许可协议");
    private static final Pattern BREAK = Pattern.compile("[,，;；.。!！?？]");

    /// The pieces, where such words are of the licence they stand beside, and unknown words without one.
    List<Piece> left() {
        Optional<Licence> licence = vocabulary.licence(UNKNOWN);
        List<Piece> left = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean unknown = is(at, NOT_KNOWN);
            boolean known = piece.isUnknown() && is(at, Phrases.KNOWN);
            boolean of = (unknown || known) && licence.isPresent() && isBesideLicence(at);
            if (unknown && !of && pieces.size() > 1) {
                left.add(new Piece(piece.from(), piece.to(), new Piece.Unknown()));
            } else if (of) {
                List<Term> terms = licence.<Term>map(term -> term).stream().toList();
                var without = new Piece(piece.from(), piece.to(), new Piece.OfTerms(terms));
                left.add(known ? new Piece(piece.from(), piece.to(), new Piece.Negated(List.of(without))) : without);
            } else {
                left.add(piece);
            }
        }
        return left;
    }

    /// Whether only words that carry the sentence or negate stand between the word and a licence.
    private boolean isBesideLicence(int at) {
        return isLicence(at, 1) || isLicence(at, -1);
    }

    private boolean isLicence(int from, int step) {
        int at = from + step;
        while (at >= 0
                && at < pieces.size()
                && !BREAK.matcher(sentence.gapBefore(
                                pieces.get(Math.max(at, at - step)).from()))
                        .find()) {
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

    private boolean is(int at, Phrases phrases) {
        return phrases.contains(sentence.tokensOf(pieces.get(at)));
    }
}
