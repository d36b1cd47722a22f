package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words that elsewhere exclude something, and here ask for it and for more: `除了图像还要有音频`, `apart from images also
/// audio`.
///
/// `除了AVE还有哪些` asks for others, as whatever excludes a dataset by its name does.
record Additions(Sentence sentence, List<Piece> pieces) implements PieceList {

    private static final Phrases BESIDES = Phrases.of("除了|除|除开|除去|apart from|aside from");
    private static final Phrases ALSO = Phrases.of("还|也|还有|还要|还得|另外|同时|also|too");
    private static final Phrases ASKING = Phrases.of("哪些|哪个|什么|啥|哪种|哪|有哪些|有什么|有啥|which|what|who");
    private static final String PLUS = "加";
    private static final Pattern END = Pattern.compile("[;；。.!！?？\\n]");

    /// The pieces, with such words as those that only carry the sentence.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>(pieces);
        for (int at = 0; at < pieces.size(); at++) {
            if (isPlus(at)) {
                left.set(at, new Piece(pieces.get(at).from(), pieces.get(at).to(), new Piece.Carrier()));
            }
            int also = isNegation(at) && is(at, BESIDES) ? alsoBehind(at) : 0;
            for (int i = at; i < also; i++) {
                Piece piece = pieces.get(i);
                left.set(i, isNegation(i) ? new Piece(piece.from(), piece.to(), new Piece.Carrier()) : piece);
            }
        }
        return left;
    }

    /// The index of the word that adds to what stands behind the negation, or 0.
    private int alsoBehind(int negation) {
        int also = 0;
        boolean more = false;
        for (int at = negation + 1; at < pieces.size() && !endsBefore(at); at++) {
            if (pieces.get(at).meaning() instanceof Piece.OfName || is(at, ASKING)) {
                return 0;
            }
            also = also == 0 && is(at, ALSO) ? at : also;
            more |= also > 0 && pieces.get(at).isAsked();
        }
        return more ? also : 0;
    }

    /// `视频描述加音频`, while `加拿大` begins with the same character.
    private boolean isPlus(int at) {
        return sentence.textOf(pieces.get(at)).equals(PLUS)
                && at > 0
                && at + 1 < pieces.size()
                && pieces.get(at - 1).isAsked()
                && pieces.get(at + 1).isAsked();
    }

    private boolean endsBefore(int at) {
        return END.matcher(sentence.gapBefore(pieces.get(at).from())).find();
    }

    private boolean isNegation(int at) {
        return pieces.get(at).meaning() instanceof Piece.Negation;
    }
}
