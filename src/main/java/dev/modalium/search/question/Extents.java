package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;

/// Sizes of named datasets that are told but cannot be compared with: `between COCO and LAION in size`.
record Extents(Sentence sentence, List<Piece> pieces) {

    private static final Phrases IN_SIZE =
            Phrases.of("in size|in scale|in length|in volume|by size|in terms of size|size-wise");
    private static final int LONGEST = 4; // words

    /// The pieces, with `in size` behind a name as unknown unless the name is compared by `larger` and the like.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>(pieces);
        boolean compared = pieces.stream().anyMatch(piece -> piece.meaning() instanceof Piece.Beside);
        for (int at = 1; !compared && at < left.size(); at++) {
            int end = left.get(at - 1).meaning() instanceof Piece.OfName ? endOfSize(left, at) : at;
            if (end > at) {
                var size = new Piece(left.get(at).from(), left.get(end - 1).to(), new Piece.Unknown());
                left.subList(at, end).clear();
                left.add(at, size);
            }
        }
        return left;
    }

    private int endOfSize(List<Piece> left, int at) {
        int end = Math.min(left.size(), at + LONGEST);
        while (end > at
                && !IN_SIZE.contains(sentence.tokens()
                        .subList(left.get(at).from(), left.get(end - 1).to()))) {
            end--;
        }
        return end;
    }
}
