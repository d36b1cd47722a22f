package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.TermContext;
import java.util.List;

/// Words that are categories where the words before say so, or where manifests count them.
///
/// @param negated whether the pieces are what a negation covers
record Categories(Sentence sentence, Draft draft, Notes notes, List<Piece> pieces, boolean negated)
        implements PieceList {

    /// What somebody does, behind who does it.
    private static final Phrases ACTING = Phrases.of(
            "doing|do|are|is|who|that|show|show me|saying|say|see|want|use|using|used|get|go|know|need|find|think|work|working|try|can|have");

    /// What stands between the word that names categories and one of them.
    private static final Phrases NAMED_BY = Phrases.of("is|are|为|是|of|里|里面|中|内|有|含|含有|包含|包括|包含有"
            + "|contain|contains|containing|that contain|include|includes|including|included");

    /// `first person video`.
    private static final Phrases NUMBERING = Phrases.of("first|second|third");

    private static final Phrases PERSON = Phrases.of("person");

    private static final Phrases BEFORE_CLASS = Phrases.of("这个|这一|这|这类|的|一|一个");

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
        boolean named = !unknown && classBehind(at) > 0;
        boolean meant = behindCue || counted || listed || named || (negated && !unknown);
        if (meant && isCategory(piece)) {
            take(piece, nameOf(piece));
            if (!behindCue && !negated && !listed && !named) {
                notes.category(sentence.textOf(piece), nameOf(piece));
            }
        } else if (!sentence.tokens().get(piece.from()).isSign()) {
            if (piece.meaning() instanceof Piece.OfCategory category && category.counted() && !isCompound(at)) {
                notes.maybeCategory(sentence.textOf(piece), category.name());
            }
            draft.leftOver.add(piece);
        }
    }

    /// `category dog`, `类别包含小提琴`, `violin category`: takes the word beside the one at the index, which names it so, and
    /// returns the index behind both; the same index where there is no such word.
    int namedAt(int at) {
        if (!isClass(at)) {
            return at;
        }
        int next = at + 1;
        while (next < pieces.size() && is(next, NAMED_BY)) {
            next++;
        }
        if (next < pieces.size() && isCategory(pieces.get(next)) && !isOrdinary(pieces.get(next))) {
            if (pieces.get(next).isUnknown()) {
                notes.category(sentence.textOf(pieces.get(next)), nameOf(pieces.get(next)));
            }
            take(
                    new Piece(pieces.get(at).from(), pieces.get(next).to(), new Piece.Unknown()),
                    nameOf(pieces.get(next)));
            return next + 1;
        }
        if (next < pieces.size() && isExcluded(next)) {
            return next;
        }
        Item last = draft.last();
        boolean behind = last != null
                && last.kind() == Kind.CATEGORY
                && classBehind(indexBefore(at)) == at
                && last.to() == pieces.get(indexBefore(at)).to();
        return behind ? at + 1 : at;
    }

    /// `类别里没有狗`.
    private boolean isExcluded(int at) {
        return pieces.get(at).meaning() instanceof Piece.Negated(List<Piece> covered)
                && covered.stream().anyMatch(Categories::isNamed)
                && sentence.gapBefore(pieces.get(at).from()).isBlank();
    }

    private static boolean isNamed(Piece piece) {
        return piece.meaning() instanceof Piece.OfCategory;
    }

    /// The index of the piece before that is no `这个` or the like.
    private int indexBefore(int at) {
        int before = at - 1;
        while (before > 0 && is(before, BEFORE_CLASS)) {
            before--;
        }
        return Math.max(0, before);
    }

    /// The index of `class` behind the word at the index, or -1.
    private int classBehind(int at) {
        int next = at + 1;
        while (next < pieces.size() && is(next, BEFORE_CLASS)) {
            next++;
        }
        return next < pieces.size() && isClass(next) ? next : -1;
    }

    private boolean isClass(int at) {
        return is(at, Phrases.CLASSES)
                && pieces.get(at).term(TermContext.ANNOTATION_KIND).isPresent();
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
                && !isCompound(at)
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

    /// `first-person`, `in-person`: a part of another word.
    private boolean isCompound(int at) {
        return at > 0
                && !pieces.get(at - 1).isAsked()
                && (gapBefore(at).equals("-") || (is(at - 1, NUMBERING) && is(at, PERSON)));
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

    /// `class imbalance`, `category level`: a word that is not understood and no name of a category.
    private boolean isOrdinary(Piece piece) {
        return piece.isUnknown()
                && OrdinaryWords.contains(sentence.tokens().get(piece.from()).normal());
    }

    private String nameOf(Piece piece) {
        return piece.meaning() instanceof Piece.OfCategory category
                ? category.name()
                : sentence.tokens().get(piece.from()).normal();
    }
}
