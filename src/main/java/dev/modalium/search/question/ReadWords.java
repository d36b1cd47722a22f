package dev.modalium.search.question;

import dev.modalium.vocabulary.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says of each piece of a sentence what it was taken for.
record ReadWords(Sentence sentence) {

    List<ReadWord> of(List<Piece> pieces) {
        return pieces.stream().map(this::of).toList();
    }

    private ReadWord of(Piece piece) {
        return switch (piece.meaning()) {
            case Piece.OfTerms(List<Term> terms) -> word(piece, "term", terms(terms));
            case Piece.NotAskable(Term term) -> word(piece, "not to be asked for", terms(List.of(term)));
            case Piece.OfYears(Years years) -> word(piece, "years", years.words());
            case Piece.OfPhrase phrase -> word(piece, phrase.kind().slug().replace('-', ' '), phrase.label());
            case Piece.OfAmount _ -> word(piece, "amount", "");
            case Piece.OfQuantity(Measured measured) -> word(piece, "quantity", measured.label());
            case Piece.OfName name -> word(piece, "dataset", name.slug());
            case Piece.OfCategory category -> word(piece, "category", category.name());
            case Piece.Negation _, Piece.Negated _ -> word(piece, "negation", "");
            case Piece.Or _ -> word(piece, "or", "");
            case Piece.Beside(Piece.Kinship kinship) ->
                word(piece, "another dataset", kinship.name().toLowerCase(Locale.ROOT));
            case Piece.Sorted(var sort) -> word(piece, "order", sort.key());
            case Piece.Counting _ -> word(piece, "intent", "count");
            case Piece.Comparing _ -> word(piece, "intent", "compare");
            case Piece.Carrier _ -> word(piece, "carries the sentence", "");
            case Piece.Unknown _ -> word(piece, "unknown", "");
        };
    }

    private static String terms(List<Term> terms) {
        return terms.stream()
                .map(term -> term.context().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + term.slug())
                .collect(Collectors.joining(", "));
    }

    private ReadWord word(Piece piece, String as, String meaning) {
        return new ReadWord(sentence.textOf(piece), as, meaning);
    }
}
