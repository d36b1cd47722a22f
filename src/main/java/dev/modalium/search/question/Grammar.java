package dev.modalium.search.question;

import dev.modalium.search.filter.Sort;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The words of a sentence that hold it together: negations, connectives, what compares, orders or counts, and filling.
record Grammar(Sentence sentence) {

    Optional<Piece> negation(int at) {
        return phrase(Phrases.NEGATING_BEHIND, at, _ -> new Piece.Negation(true))
                .or(() -> hyphenatedFree(at))
                .or(() -> phrase(Phrases.NEGATING, at, _ -> new Piece.Negation(false)));
    }

    /// `audio-free`.
    private Optional<Piece> hyphenatedFree(int at) {
        boolean free = sentence.tokens().get(at).normal().equals("free")
                && sentence.gapBefore(at).equals("-");
        return free ? Optional.of(new Piece(at, at + 1, new Piece.Negation(true))) : Optional.empty();
    }

    /// The longest of the words that hold a sentence together; of equally long ones that which says most.
    Optional<Piece> word(int at) {
        return Stream.of(
                        phrase(Phrases.INDIFFERENT, at, _ -> new Piece.Carrier()),
                        phrase(Phrases.ONLY, at, _ -> new Piece.Unknown()),
                        phrase(Phrases.NOT_KNOWN, at, _ -> new Piece.Unknown()),
                        phrase(Phrases.KNOWN, at, _ -> new Piece.Unknown()),
                        phrase(Phrases.EITHER, at, _ -> new Piece.Or()),
                        phrase(Phrases.BESIDE, at, name -> new Piece.Beside(Piece.Kinship.valueOf(name)))
                                .filter(piece -> !isOne(piece)),
                        phrase(Phrases.SORTING, at, name -> new Piece.Sorted(Sort.valueOf(name))),
                        phrase(Phrases.COUNTING, at, _ -> new Piece.Counting()),
                        phrase(Phrases.COMPARING, at, _ -> new Piece.Comparing())
                                .filter(piece -> !isBeforeThan(piece)),
                        phrase(Phrases.CARRYING, at, _ -> new Piece.Carrier())
                                .filter(piece -> !FillingWords.isOtherNoun(sentence.tokensOf(piece))))
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.length() > one.length() ? other : one);
    }

    /// `HowTo100M subset` is one that has no name, while `HowTo100M subsets` are all of them.
    private boolean isOne(Piece piece) {
        String text = sentence.textOf(piece).toLowerCase(Locale.ROOT);
        return text.equals("subset") || text.equals("extension");
    }

    /// `which has more than 10 hours` compares with a number.
    private boolean isBeforeThan(Piece piece) {
        return piece.to() < sentence.size()
                && sentence.tokens().get(piece.to()).normal().equals("than");
    }

    Optional<Piece> phrase(Phrases phrases, int at, Function<String, Piece.Meaning> meaning) {
        return phrases.longestAt(sentence.tokens(), at)
                .map(found -> new Piece(at, found.to(), meaning.apply(found.meaning())));
    }
}
