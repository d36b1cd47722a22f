package dev.modalium.search.question;

import static dev.modalium.search.question.Scope.NEITHER;

import dev.modalium.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Finds what a question says that datasets must not have, so that nothing is read as its opposite.
final class Negations {

    private static final Phrases COPULAS =
            Phrases.of("is|are|was|be|should|must|can|data|one|是|可以|应该|都|也|的|数据|就|那种|那些|许可|许可证|协议");

    private static final Phrases NEGATED_COPULAS = Phrases.of("isn't|aren't|wasn't|不是");

    private static final Phrases BOTH = Phrases.of(
            "both|both of them|both at once|both together|both of these|both at the same time|the two together"
                    + "|两者|两者都|两者都有|两者都要|两者兼有|两者皆有|两者同时|两者同时有|两者同时出现|二者都有|二者兼有|二者同时有"
                    + "|都有|都要|兼有|同时有|同时都有|同时具备|两个都有|两个都要|两种都有|两种都要");

    private static final Phrases PREPOSITIONS = Phrases.of("on|upon|from|of|in|by|to|with|using|基于|来自|从|用");
    private static final Phrases PRONOUNS = Phrases.of("it|them|that|those|this|these|它|它们|其");

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
                int both = afterBoth(at);
                if (both != NEITHER) {
                    kept.add(new Piece(piece.from(), pieces.get(both - 1).to(), new Piece.NotBoth()));
                    at = both;
                    continue;
                }
                end = behind ? NEITHER : new Scope(sentence, pieces, at).end();
                if (end != NEITHER && isOfLast(piece) && !coversTerm(at, end)) {
                    end = NEITHER;
                }
                if (end == NEITHER
                        && (isOfOther(at + 1) || isOfUnknown(at + 1) || isOfPronoun(at + 1) || !negatesLast(piece))) {
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

    /// `related to COCO but not built on it` says nothing of what stands before it.
    private boolean isOfOther(int at) {
        return at < pieces.size() && pieces.get(at).meaning() instanceof Piece.Beside;
    }

    /// `built on COCO but not on it` as well, where the dataset is meant by a pronoun.
    private boolean isOfPronoun(int at) {
        int next = at;
        while (next < pieces.size() && PREPOSITIONS.contains(sentence.tokensOf(pieces.get(next)))) {
            next++;
        }
        return next > at && next < pieces.size() && PRONOUNS.contains(sentence.tokensOf(pieces.get(next)));
    }

    /// `许可证不能是未知的` and `images, none of the following: medical` exclude what is not understood, and nothing that
    /// stands before it.
    private boolean isOfUnknown(int at) {
        return at < pieces.size()
                && pieces.get(at).isUnknown()
                && (HanRuns.isHan(sentence.textOf(pieces.get(at))) || isNone(at - 1));
    }

    private boolean isNone(int at) {
        return sentence.tokens().get(pieces.get(at).from()).normal().equals("none");
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
        int first = firstOfAlternatives(last);
        int from = kept.get(first).from();
        List<Piece> covered = before.meaning() instanceof Piece.Negated(List<Piece> inner)
                ? inner
                : List.copyOf(kept.subList(first, last + 1));
        kept.subList(first, kept.size()).clear();
        kept.add(new Piece(from, negation.to(), new Piece.Negated(covered)));
        return true;
    }

    /// `audio or speech excluded`: a negation reaches all of the alternatives, or none.
    private int firstOfAlternatives(int last) {
        int first = last;
        while (first > 0 && isListed(first - 1, first)) {
            first--;
        }
        while (first > 1
                && kept.get(last).isAsked()
                && kept.get(first - 1).meaning() instanceof Piece.Or
                && kept.get(first - 2).isAsked()) {
            first -= 2;
        }
        return first;
    }

    /// `英语、中文、日语除外`: a list of things of one kind.
    private boolean isListed(int one, int other) {
        return sentence.gapBefore(kept.get(other).from()).equals("、")
                && kept.get(one).isAsked()
                && kept.get(other).isAsked()
                && kindOf(kept.get(one)).equals(kindOf(kept.get(other)));
    }

    static Object kindOf(Piece piece) {
        return switch (piece.meaning()) {
            case Piece.OfPhrase wish -> wish.kind();
            case Piece.OfTerms(List<Term> terms, boolean _) -> terms.getFirst().context();
            case Piece.Meaning other -> other.getClass();
        };
    }

    /// `but not both`: the index of the piece after it, or [Scope#NEITHER].
    private int afterBoth(int negation) {
        boolean alternatives = kept.stream().anyMatch(piece -> piece.meaning() instanceof Piece.Or);
        int next = pieces.get(negation).to();
        if (!alternatives || next >= sentence.size()) {
            return NEITHER;
        }
        return BOTH.longestAt(sentence.tokens(), next)
                .map(both -> {
                    int end = negation + 1;
                    while (end < pieces.size() && pieces.get(end).from() < both.to()) {
                        end++;
                    }
                    return end;
                })
                .orElse(NEITHER);
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
