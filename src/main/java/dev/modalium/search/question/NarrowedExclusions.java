package dev.modalium.search.question;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            List<Piece> shown = piece.meaning() instanceof Piece.Negated ? shownBehind(at) : List.of();
            boolean unknown = shown.stream().anyMatch(this::isWord);
            if (!shown.isEmpty() && !unknown && isShown(at)) {
                left.add(together(piece, shown));
            } else {
                left.add(
                        piece.meaning() instanceof Piece.Negated(List<Piece> covered)
                                ? left(at, piece, covered)
                                : piece);
            }
            if (unknown) { // what is only named is not asked for
                shown.forEach(of -> left.add(new Piece(of.from(), of.to(), new Piece.Unknown())));
            }
            at = unknown || (!shown.isEmpty() && isShown(at)) ? pieces.indexOf(shown.getLast()) + 1 : at + 1;
        }
        return left;
    }

    /// `no images of dogs`: whether what is excluded is only what shows that.
    private boolean isShown(int negated) {
        return behind(negated, SHOWING) > 0
                && pieces.get(negated).meaning() instanceof Piece.Negated(List<Piece> covered)
                && isTerm(covered.getLast())
                && covered.getLast().to() == pieces.get(negated).to();
    }

    /// What stands behind `showing` or the like right behind the negation, with what `or` and `and` join to it.
    private List<Piece> shownBehind(int negated) {
        List<Piece> shown = new ArrayList<>();
        int at = behind(negated, BEHIND);
        while (at > 0 && at < pieces.size() && (isWord(pieces.get(at)) || isTerm(pieces.get(at)))) {
            shown.add(pieces.get(at));
            at = nextShown(at);
        }
        return shown;
    }

    /// The index of the next such thing, or -1: a word that goes on, as in `graphic violence`, or one of a list.
    private int nextShown(int at) {
        int next = at + 1;
        boolean joined = next < pieces.size() && isConnective(pieces.get(next)) && isTogether(pieces.get(next));
        next += joined ? 1 : 0;
        while (next < pieces.size() && is(pieces.get(next), Phrases.ARTICLES)) {
            next++;
        }
        if (next >= pieces.size()) {
            return -1;
        }
        Piece piece = pieces.get(next);
        boolean either = joined && pieces.get(at + 1).meaning() instanceof Piece.Or;
        boolean category = piece.meaning() instanceof Piece.OfCategory;
        boolean listed = category && pieces.get(at).meaning() instanceof Piece.OfCategory;
        boolean goesOn = joined
                ? isTogether(piece) && (category || isWord(piece) || either)
                : isTogether(piece) ? isWord(pieces.get(at)) && isWord(piece) : listed;
        return goesOn ? next : -1;
    }

    /// What must not be together is one run; what is excluded is so with each of a list.
    private static Piece together(Piece whole, List<Piece> shown) {
        List<Piece> covered = new ArrayList<>(((Piece.Negated) whole.meaning()).covered());
        Piece last = covered.removeLast();
        for (Piece of : shown) {
            int from = of.equals(shown.getFirst()) ? last.from() : of.from();
            covered.add(new Piece(from, of.from(), last.meaning()));
            covered.add(of);
        }
        return new Piece(whole.from(), shown.getLast().to(), new Piece.Negated(covered));
    }

    private Piece left(int negated, Piece whole, List<Piece> covered) {
        List<Piece> all = new HanRuns(sentence).joined(covered);
        List<Piece> left = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        boolean narrowed = false;
        for (int at = 0; at < all.size(); at++) {
            Piece piece = all.get(at);
            if (isTerm(piece)) {
                narrowed = (Walk.MOVING.contains(sentence.tokensOf(piece)) && isMotionAsked())
                        || isNarrowerThanAsked(piece)
                        || isUnknownBefore(negated, all, at)
                        || (at == all.size() - 1 && isUnknownBehind(negated))
                        || (narrowed && isConnective(all.get(at - 1)));
            } else {
                narrowed &= isConnective(piece);
            }
            boolean carries = narrowed && isTerm(piece);
            left.add(carries ? new Piece(piece.from(), piece.to(), new Piece.Carrier()) : piece);
            if (carries) {
                taken.add(at);
            }
        }
        if (taken.isEmpty()) {
            return whole;
        }
        note(negated, all, taken);
        return new Piece(whole.from(), whole.to(), new Piece.Negated(left));
    }

    /// Names what is left out, and the negation with it where nothing else is excluded.
    private void note(int negated, List<Piece> all, List<Integer> taken) {
        Piece whole = pieces.get(negated);
        boolean alone = all.stream().filter(NarrowedExclusions::isTerm).count() == taken.size();
        int first = taken.getFirst();
        while (first > 0 && !isTerm(all.get(first - 1)) && !isConnective(all.get(first - 1))) {
            first--;
        }
        int last = all.get(taken.getLast()).to();
        int from = alone ? whole.from() : all.get(first).from();
        boolean of = taken.getLast() == all.size() - 1 && isUnknownBehind(negated);
        int to = of ? shownBehind(negated).getLast().to() : last;
        notes.narrowedExclusion(sentence.textOf(from, alone ? Math.max(whole.to(), to) : to));
    }

    /// `motion data, no dance`.
    private boolean isMotionAsked() {
        return pieces.stream()
                .flatMap(piece -> piece.term(TermContext.MODALITY).stream())
                .anyMatch(modality -> Modality.covers(MOTION, modality.slug()));
    }

    /// `video not from movies`: another word for what is asked for, which is not its name, can only mean some of it.
    private boolean isNarrowerThanAsked(Piece excluded) {
        Term modality = excluded.term(TermContext.MODALITY).orElse(null);
        String word = Key.of(sentence.tokensOf(excluded));
        return modality != null
                && Stream.of(modality.label().en(), modality.label().zh())
                        .noneMatch(name -> Key.of(Lexicon.tokens(name)).equals(word))
                && pieces.stream()
                        .filter(piece -> piece.term(TermContext.MODALITY)
                                .filter(modality::equals)
                                .isPresent())
                        .anyMatch(piece -> !Key.of(sentence.tokensOf(piece)).equals(word));
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
        return shownBehind(negated).stream().anyMatch(this::isWord);
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
