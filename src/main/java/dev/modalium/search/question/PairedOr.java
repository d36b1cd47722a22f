package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `要么有字幕要么有转录`: the first of two such words joins nothing to what stands before it.
record PairedOr(Sentence sentence, List<Piece> pieces) {

    private static final Pattern BREAK = Pattern.compile("[,，;；。.:：]");

    /// The pieces, with the first word as one that only carries the sentence.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean first = isOr(at) && begins(at) && isRepeated(at);
            left.add(first ? new Piece(piece.from(), piece.to(), new Piece.Carrier()) : piece);
        }
        return left;
    }

    private boolean begins(int at) {
        return at == 0
                || !pieces.get(at - 1).isAsked()
                || BREAK.matcher(sentence.gapBefore(pieces.get(at).from())).find();
    }

    private boolean isRepeated(int at) {
        String word = sentence.textOf(pieces.get(at));
        return pieces.stream()
                .skip(at + 1L)
                .anyMatch(other -> other.meaning() instanceof Piece.Or
                        && sentence.textOf(other).equals(word));
    }

    private boolean isOr(int at) {
        return pieces.get(at).meaning() instanceof Piece.Or;
    }
}
