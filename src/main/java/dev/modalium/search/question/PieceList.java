package dev.modalium.search.question;

import java.util.List;
import java.util.regex.Pattern;

/// The pieces of a sentence for who looks at them in their order, by index; an index behind the last one is no piece.
interface PieceList {

    /// Ends a clause.
    Pattern BREAK = Pattern.compile("[,，;；.。!！?？:：]");

    /// All that stands between two things of a list.
    Pattern COMMA = Pattern.compile("\\s*[,，、]\\s*");

    Sentence sentence();

    List<Piece> pieces();

    /// Whether the words of the piece are one of the phrases.
    default boolean is(int at, Phrases phrases) {
        return at < pieces().size() && phrases.contains(sentence().tokensOf(pieces().get(at)));
    }

    default boolean isName(int at) {
        return at < pieces().size() && pieces().get(at).meaning() instanceof Piece.OfName;
    }

    /// Whether such a sign stands right before the piece.
    default boolean isBehind(Pattern sign, int at) {
        return sign.matcher(gapBefore(at)).find();
    }

    default String gapBefore(int at) {
        return sentence().gapBefore(pieces().get(at).from());
    }
}
