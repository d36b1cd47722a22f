package dev.modalium.search.question;

import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is excluded only where a word that is not understood applies: `without medical images`, `不含医学图像`, `no images of
/// children`.
///
/// So are `dance` and `gesture`, which are motion of any kind, where motion is asked for. To exclude all images would
/// be more than is meant, so nothing is, and a note says so.
record NarrowedExclusions(Sentence sentence, Notes notes, List<Piece> pieces) {

    private static final String MOTION = "motion";
    private static final Phrases BEHIND = Phrases.of("of|from|showing|containing|depicting|featuring|about");
    private static final Phrases SHOWING = Phrases.of("of|showing|containing|depicting|featuring");
    private static final Phrases CONNECTIVES = Phrases.of("and|&|和|与|及|以及");
    private static final Pattern APART = Pattern.compile(".*[,，;；、.。:：].*");

    /// The pieces, where exclusions have lost what is narrowed so.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            int shown = piece.meaning() instanceof Piece.Negated(List<Piece> covered) ? shownBehind(at, covered) : at;
            if (shown > at) {
                left.add(together(piece, pieces.get(shown)));
            } else {
                left.add(
                        piece.meaning() instanceof Piece.Negated(List<Piece> covered)
                                ? left(at, piece, covered)
                                : piece);
            }
            at = shown + 1;
        }
        return left;
    }

    /// `no images of dogs`: the index of what they are of, or the same.
    private int shownBehind(int negated, List<Piece> covered) {
        int shown = behind(negated, SHOWING);
        boolean term = isTerm(covered.getLast())
                && covered.getLast().to() == pieces.get(negated).to();
        return term && shown > 0 && isTerm(pieces.get(shown)) ? shown : negated;
    }

    /// What must not be together is one run.
    private static Piece together(Piece whole, Piece shown) {
        List<Piece> covered = new ArrayList<>(((Piece.Negated) whole.meaning()).covered());
        Piece last = covered.removeLast();
        covered.add(new Piece(last.from(), shown.from(), last.meaning()));
        covered.add(shown);
        return new Piece(whole.from(), shown.to(), new Piece.Negated(covered));
    }

    private Piece left(int negated, Piece whole, List<Piece> covered) {
        List<Piece> all = new HanRuns(sentence).joined(covered);
        List<Piece> left = new ArrayList<>();
        boolean narrowed = false;
        for (int at = 0; at < all.size(); at++) {
            Piece piece = all.get(at);
            if (isTerm(piece)) {
                narrowed = (Walk.MOVING.contains(sentence.tokensOf(piece)) && isMotionAsked())
                        || isUnknownBefore(negated, all, at)
                        || (at == all.size() - 1 && isUnknownBehind(negated))
                        || (narrowed && isConnective(all.get(at - 1)));
            } else {
                narrowed &= isConnective(piece);
            }
            left.add(narrowed && isTerm(piece) ? new Piece(piece.from(), piece.to(), new Piece.Carrier()) : piece);
        }
        if (left.equals(all)) {
            return whole;
        }
        notes.narrowedExclusion(sentence.textOf(whole));
        return new Piece(whole.from(), whole.to(), new Piece.Negated(left));
    }

    /// `motion data, no dance`.
    private boolean isMotionAsked() {
        return pieces.stream()
                .flatMap(piece -> piece.term(TermContext.MODALITY).stream())
                .anyMatch(modality -> Modality.covers(MOTION, modality.slug()));
    }

    private boolean isUnknownBefore(int negated, List<Piece> covered, int at) {
        int before = at - 1;
        while (before >= 0 && isGlued(covered.get(before), covered.get(before + 1))) {
            before--;
        }
        boolean first =
                at == 0 && pieces.get(negated).from() == covered.getFirst().from();
        Piece word = before >= 0 ? covered.get(before) : first && negated > 0 ? pieces.get(negated - 1) : null;
        return isWord(word) && isTogether(covered.get(before + 1));
    }

    /// `低质量音频`, `有水印的图像`: a Chinese character that goes on with the unknown word.
    private boolean isGlued(Piece piece, Piece behind) {
        return piece.isCarrier()
                && piece.length() == 1
                && HanRuns.isHan(sentence.textOf(piece))
                && sentence.gapBefore(behind.from()).isEmpty();
    }

    private boolean isUnknownBehind(int negated) {
        int next = behind(negated, BEHIND);
        return next > 0 && isWord(pieces.get(next));
    }

    /// The index of what stands behind such a word and articles right behind the negation, or 0.
    private int behind(int negated, Phrases words) {
        int next = negated + 1;
        if (next >= pieces.size() || !is(pieces.get(next), words) || !isTogether(pieces.get(next))) {
            return 0;
        }
        next++;
        while (next < pieces.size() && is(pieces.get(next), Phrases.ARTICLES)) {
            next++;
        }
        return next < pieces.size() && isTogether(pieces.get(next)) ? next : 0;
    }

    private boolean isWord(@Nullable Piece piece) {
        return piece != null
                && piece.isUnknown()
                && !Phrases.ONLY.contains(sentence.tokensOf(piece))
                && !sentence.tokens().get(piece.from()).isSign();
    }

    private boolean isTogether(Piece piece) {
        return !APART.matcher(sentence.gapBefore(piece.from())).matches();
    }

    private static boolean isTerm(Piece piece) {
        return piece.meaning() instanceof Piece.OfTerms || piece.meaning() instanceof Piece.OfCategory;
    }

    private boolean isConnective(Piece piece) {
        return piece.meaning() instanceof Piece.Or || is(piece, CONNECTIVES);
    }

    private boolean is(Piece piece, Phrases phrases) {
        return phrases.contains(sentence.tokensOf(piece));
    }
}
