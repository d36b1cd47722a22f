package dev.modalium.search.question;

import java.util.ArrayList;
import java.util.List;

/// Directions right behind a negation, each as one piece: `but not music-to-video` is about neither of the two alone.
record ExcludedDirections(TermItems terms, Sentence sentence, List<Piece> pieces) {

    /// The pieces, with such directions as one each; one within a family of modalities is an unknown word.
    List<Piece> joined() {
        var directions = new Directions(terms, sentence, pieces);
        List<Piece> joined = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            boolean excluded = isBehindNegation(joined);
            Directions.Found found = excluded ? directions.beginningAt(at) : null;
            if (found != null) {
                joined.add(
                        new Piece(piece.from(), pieces.get(found.to() - 1).to(), new Piece.OfDirection(found.item())));
                at = found.to();
            } else if (excluded && directions.within().isPresent()) {
                Piece within = directions.within().get();
                joined.add(new Piece(within.from(), within.to(), new Piece.Unknown()));
                while (at < pieces.size() && pieces.get(at).from() < within.to()) {
                    at++;
                }
            } else {
                joined.add(piece);
                at++;
            }
        }
        return joined;
    }

    private boolean isBehindNegation(List<Piece> before) {
        int last = before.size() - 1;
        while (last >= 0 && Phrases.ARTICLES.contains(sentence.tokensOf(before.get(last)))) {
            last--;
        }
        return last >= 0 && before.get(last).meaning() instanceof Piece.Negation(boolean behind) && !behind;
    }
}
