package dev.modalium.search;

import dev.modalium.vocabulary.TermContext;
import java.util.List;

/// What stands on either side of a word that joins, words that only carry the sentence left aside.
///
/// @param at index of the word that joins
record Neighbours(List<Piece> pieces, int at) {

    private static final Piece NOTHING = new Piece(0, 0, new Piece.Carrier());

    /// Natures, licences and names are alternatives anyway; of other things that `or` joins each is demanded.
    void ofOr(Notes notes, List<Piece> leftOver) {
        Piece before = next(-1);
        Piece behind = next(1);
        if (!isMeant(before) || !isMeant(behind)) {
            leftOver.add(pieces.get(at));
        } else if (!areAlternatives(before, behind)) {
            notes.alternatives(before, behind, before.isAsked() && behind.isAsked());
        }
    }

    /// `like AVE`, `和AVE类似的`.
    void ofLike(Notes notes, List<Piece> leftOver) {
        Piece before = next(-1);
        Piece behind = next(1);
        if (behind.meaning() instanceof Piece.OfName) {
            notes.like(pieces.get(at), behind);
        } else if (before.meaning() instanceof Piece.OfName) {
            notes.like(pieces.get(at), before);
        } else {
            leftOver.add(pieces.get(at));
        }
    }

    private Piece next(int step) {
        int next = at + step;
        while (next >= 0 && next < pieces.size() && pieces.get(next).isCarrier()) {
            next += step;
        }
        return next >= 0 && next < pieces.size() ? pieces.get(next) : NOTHING;
    }

    private static boolean isMeant(Piece piece) {
        return piece.isAsked() || piece.meaning() instanceof Piece.Negated;
    }

    private static boolean areAlternatives(Piece one, Piece other) {
        boolean natures = one.meaning() instanceof Piece.OfNature && other.meaning() instanceof Piece.OfNature;
        boolean names = one.meaning() instanceof Piece.OfName && other.meaning() instanceof Piece.OfName;
        return natures || names || (isLicence(one) && isLicence(other));
    }

    private static boolean isLicence(Piece piece) {
        return piece.term(TermContext.LICENCE).isPresent();
    }
}
