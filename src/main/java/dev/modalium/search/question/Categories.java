package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.question.Interpretation.Kind;
import java.util.List;

/// Words that are categories where the words before say so, or where manifests count them.
///
/// @param negated whether the pieces are what a negation covers
record Categories(Sentence sentence, Draft draft, Notes notes, List<Piece> pieces, boolean negated) {

    /// What somebody does, behind who does it.
    private static final Phrases ACTING = Phrases.of(
            "doing|do|are|is|who|that|show|show me|saying|say|see|want|use|using|used|get|go|know|need|find|think|work|working|try|can|have");

    /// Takes the word at the index for a category, or leaves it over.
    void take(int at) {
        Piece piece = pieces.get(at);
        boolean unknown = piece.isUnknown();
        int cue = at - 1;
        while (cue > 0 && Phrases.ARTICLES.contains(sentence.tokensOf(pieces.get(cue)))) {
            cue--;
        }
        boolean behindCue = cue >= 0
                && (unknown ? Phrases.NAMING : Phrases.CONTAINING).contains(sentence.tokensOf(pieces.get(cue)));
        boolean counted = piece.meaning() instanceof Piece.OfCategory category && category.counted() && isClearly(at);
        boolean listed = !unknown && isListed(at);
        boolean meant = behindCue || counted || listed || (negated && !unknown);
        if (meant && isCategory(piece)) {
            take(piece, nameOf(piece));
            if (!behindCue && !negated && !listed) {
                notes.category(sentence.textOf(piece), nameOf(piece));
            }
        } else if (!sentence.tokens().get(piece.from()).isSign()) {
            if (piece.meaning() instanceof Piece.OfCategory category && category.counted()) {
                notes.maybeCategory(sentence.textOf(piece), category.name());
            }
            draft.leftOver.add(piece);
        }
    }

    /// `category dog`: takes the word at the second index for one, named so at the first; false where it can be none.
    boolean takeNamed(int at, int category) {
        Piece piece = pieces.get(category);
        if (!isCategory(piece)) {
            return false;
        }
        take(new Piece(pieces.get(at).from(), piece.to(), new Piece.Unknown()), nameOf(piece));
        return true;
    }

    private void take(Piece piece, String category) {
        Has has = new Has(Field.CATEGORY, category);
        draft.elements.add(Item.of(piece, Kind.CATEGORY, category, category, has));
    }

    /// Whether a bare word can be nothing but a category: `show me a house`, `what are people doing`, `tv shows` and
    /// `人物动作捕捉` are not about one.
    private boolean isClearly(int at) {
        Piece piece = pieces.get(at);
        String text = sentence.textOf(piece);
        boolean ordinary =
                KnownCategories.ALL.longestAt(sentence.tokens(), piece.from()).isEmpty()
                        && OrdinaryWords.contains(
                                sentence.tokens().get(piece.from()).normal());
        boolean acting = at + 1 < pieces.size() && ACTING.contains(sentence.tokensOf(pieces.get(at + 1)));
        return (text.length() > 1 || HanRuns.isHan(text))
                && !(ordinary && piece.length() == 1)
                && !acting
                && !isModifier(at)
                && !(HanRuns.isHan(text) && (isGlued(at, at - 1) || isGlued(at, at + 1)));
    }

    private boolean isGlued(int at, int beside) {
        return beside >= 0
                && beside < pieces.size()
                && pieces.get(beside).isAsked()
                && HanRuns.isHan(sentence.textOf(pieces.get(beside)))
                && sentence.gapBefore(pieces.get(Math.max(at, beside)).from()).isEmpty();
    }

    /// Whether it only says what kind of unknown thing follows, as in `person re-identification`.
    private boolean isModifier(int at) {
        return at + 1 < pieces.size()
                && pieces.get(at + 1).isUnknown()
                && pieces.get(at).to() == pieces.get(at + 1).from();
    }

    /// `containing a violin and a piano`: behind a category.
    private boolean isListed(int at) {
        int before = at - 1;
        while (before >= 0
                && (pieces.get(before).meaning() instanceof Piece.Or
                        || Phrases.LISTING.contains(sentence.tokensOf(pieces.get(before))))) {
            before--;
        }
        Item last = draft.items().isEmpty() ? null : draft.items().getLast();
        return before >= 0
                && last != null
                && last.kind() == Kind.CATEGORY
                && last.to() == pieces.get(before).to();
    }

    private boolean isCategory(Piece piece) {
        if (piece.meaning() instanceof Piece.OfCategory) {
            return true;
        }
        String text = sentence.textOf(piece);
        return piece.isUnknown() && text.codePoints().allMatch(c -> Character.isLetter(c) && c < 0x250);
    }

    private String nameOf(Piece piece) {
        return piece.meaning() instanceof Piece.OfCategory category
                ? category.name()
                : sentence.tokens().get(piece.from()).normal();
    }
}
