package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.TermContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Nouns of what is in each item, or of the items, that elsewhere name annotations: `speech with one speaker`, `3
/// minutes
/// per track`, `music tracks`.
record ItemNouns(Sentence sentence, List<Piece> pieces) {

    private static final Phrases NUMBERS = Phrases.of("one|two|three|four|five|six|seven|eight|nine|ten");
    private static final Phrases EACH = Phrases.of("per|each|every|for each|for every");
    private static final Phrases RECORDINGS = Phrases.of("track");
    private static final String AUDIO = "audio";

    /// The pieces, with such nouns as unknown words with their number, or as words that only carry the sentence.
    List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        boolean audio = pieces.stream()
                .flatMap(piece -> piece.term(TermContext.MODALITY).stream())
                .anyMatch(modality -> Modality.covers(AUDIO, modality.slug()));
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (isNumber(at) && (isSpeakers(at + 1) || isEach(at + 1))) {
                left.add(new Piece(piece.from(), pieces.get(at + 1).to(), new Piece.Unknown()));
                at++;
            } else if (isAnnotation(piece) && at > 0 && is(pieces.get(at - 1), EACH)) {
                int from = left.size() > 1 && left.get(left.size() - 2).isUnknown() ? left.size() - 2 : left.size();
                int begin = from < left.size() ? left.get(from).from() : piece.from();
                left.subList(from, left.size()).clear();
                left.add(new Piece(begin, piece.to(), new Piece.Unknown()));
            } else if (audio && isAnnotation(piece) && is(piece, RECORDINGS)) {
                left.add(new Piece(piece.from(), piece.to(), new Piece.Carrier()));
            } else {
                left.add(piece);
            }
        }
        return left;
    }

    /// `one` and other numbers in words, of which the bare ones are not counted by.
    private boolean isNumber(int at) {
        Piece piece = pieces.get(at);
        return (piece.isCarrier() || piece.isUnknown()) && is(piece, NUMBERS);
    }

    private boolean isSpeakers(int at) {
        return quantityOf(at).filter(quantity -> quantity == Quantity.SPEAKERS).isPresent();
    }

    /// `one caption per image`.
    private boolean isEach(int at) {
        return quantityOf(at).isPresent() && at + 1 < pieces.size() && is(pieces.get(at + 1), EACH);
    }

    private Optional<Quantity> quantityOf(int at) {
        return at < pieces.size() && sentence.gapBefore(pieces.get(at).from()).isBlank()
                ? Units.of(sentence.tokensOf(pieces.get(at))).map(Units.Unit::quantity)
                : Optional.empty();
    }

    private static boolean isAnnotation(Piece piece) {
        return piece.meaning() instanceof Piece.OfTerms(var terms, boolean _)
                && terms.stream().allMatch(term -> term.context() == TermContext.ANNOTATION_KIND);
    }

    private boolean is(Piece piece, Phrases phrases) {
        return phrases.contains(sentence.tokensOf(piece));
    }
}
