package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;

/// Names of datasets that are ordinary words too: in lower case beside a word that is not understood they are that.
///
/// `grid` alone and `GRID search` name the dataset, `grid search`, `wit and humour` and `greatest hits of the beatles`
/// do not.
record OrdinaryNames(Sentence sentence, List<Piece> pieces) {

    private static final Phrases PASSED = Phrases.of("and|a|an|the|of|by|和|与|及");
    private static final Phrases OF_SOMETHING = Phrases.of("search|model|learning|problem|work|type|kind");

    /// The pieces, with such words as unknown ones.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean ordinary = piece.meaning() instanceof Piece.OfName && isOrdinary(piece) && isBesideUnknown(at);
            left.add(ordinary ? new Piece(piece.from(), piece.to(), new Piece.Unknown()) : piece);
        }
        return left;
    }

    private boolean isOrdinary(Piece piece) {
        String text = sentence.textOf(piece);
        boolean words = piece.length() > 1
                || OrdinaryWords.contains(sentence.tokens().get(piece.from()).normal());
        return words && text.chars().allMatch(c -> Character.isLowerCase(c) || c == ' ');
    }

    private boolean isBesideUnknown(int at) {
        return isUnknown(at, 1) || isUnknown(at, -1);
    }

    private boolean isUnknown(int at, int step) {
        int next = at + step;
        while (next >= 0 && next < pieces.size() && PASSED.contains(sentence.tokensOf(pieces.get(next)))) {
            next += step;
        }
        return next >= 0
                && next < pieces.size()
                && (pieces.get(next).isUnknown()
                        || (step > 0 && OF_SOMETHING.contains(sentence.tokensOf(pieces.get(next)))));
    }
}
