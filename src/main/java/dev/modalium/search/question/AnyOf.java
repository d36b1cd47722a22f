package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Things of a list of which any one will do, without an `or` between them.
///
/// - `one of image, video and audio` and `图像、视频、音频三选一` are read as `image or video or audio`.
/// - `without any of image, video and audio` and `none of AVE, LLP` exclude each of them.
/// - `image, video and audio` alone, where all are asked for, stays as it is.
record AnyOf(Sentence sentence, List<Piece> pieces) implements PieceList {

    /// Where such a list stands, by indexes of pieces.
    ///
    /// @param from of a negation, of `one of`, or of the first thing
    /// @param first of the first thing
    /// @param end behind the last thing
    /// @param to behind `三选一` or the like, or behind the last thing
    private record Choice(boolean negated, int from, int first, int end, int to) {}

    /// The pieces, with `or` between the things of such a list, or a negation with all of them as one.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Choice choice = choiceAt(at);
            if (choice == null) {
                left.add(pieces.get(at));
                at++;
            } else {
                left.addAll(choice.negated() ? List.of(none(choice)) : any(choice));
                at = choice.to();
            }
        }
        return left;
    }

    private @Nullable Choice choiceAt(int from) {
        boolean negated = pieces.get(from).meaning() instanceof Piece.Negation(boolean behind) && !behind;
        var words = new AnyWords(sentence, pieces);
        var things = new ThingList(sentence, pieces, negated);
        int start = negated ? words.behindNegation(from) : from;
        int first = words.endBefore(start);
        boolean saidBefore = first > start || (negated && words.isNoneOf(from));
        int whole = things.end(first);
        int to = words.endBehind(whole);
        boolean saidBehind = to > whole;
        int end = saidBehind ? whole : things.endBehindAnd(first);
        boolean several = end - first > 1;
        return several && (saidBefore || (saidBehind && !areUses(first, end)))
                ? new Choice(negated, from, first, end, saidBehind ? to : end)
                : null;
    }

    /// `商用、科研都可以`: a licence may permit all of them.
    private boolean areUses(int first, int end) {
        return pieces.subList(first, end).stream()
                .filter(ThingList::isThing)
                .allMatch(piece -> piece.meaning() instanceof Piece.OfPhrase wish && wish.kind() == Kind.USE);
    }

    private Piece none(Choice choice) {
        List<Piece> listed = List.copyOf(pieces.subList(choice.first(), choice.end()));
        return new Piece(
                pieces.get(choice.from()).from(), pieces.get(choice.to() - 1).to(), new Piece.Negated(listed));
    }

    private List<Piece> any(Choice choice) {
        List<Piece> any = new ArrayList<>(pieces.subList(choice.from(), choice.first()));
        any.addAll(alternatives(pieces.subList(choice.first(), choice.end())));
        var things = new ThingList(sentence, pieces, false);
        int to = choice.to();
        if (to > choice.end() || things.isAnd(to) || things.isThing(to)) {
            int last = pieces.get(choice.end() - 1).to();
            any.add(new Piece(last, pieces.get(to - 1).to(), new Piece.Carrier())); // joins nothing that follows
        }
        return any;
    }

    /// The things with an `or` between each two, where `and` and the like stood or only a sign.
    private static List<Piece> alternatives(List<Piece> listed) {
        List<Piece> alternatives = new ArrayList<>();
        boolean behindThing = false;
        for (Piece piece : listed) {
            boolean thing = ThingList.isThing(piece);
            if (thing && behindThing) {
                alternatives.add(new Piece(piece.from(), piece.from(), new Piece.Or())); // of no word of the sentence
            }
            alternatives.add(thing ? piece : new Piece(piece.from(), piece.to(), new Piece.Or()));
            behindThing = thing;
        }
        return alternatives;
    }
}
