package dev.modalium.search.question;

import dev.modalium.language.Language;
import dev.modalium.vocabulary.Term;
import java.util.List;
import java.util.Locale;

/// Says of each piece of a sentence what it was taken for.
record ReadWords(Sentence sentence, Labels labels) {

    List<ReadWord> of(List<Piece> pieces) {
        return pieces.stream().map(this::of).toList();
    }

    private ReadWord of(Piece piece) {
        return switch (piece.meaning()) {
            case Piece.OfTerms(List<Term> terms, boolean _) -> word(piece, "term", terms(terms));
            case Piece.NotAskable(Term term) -> word(piece, "not-askable", terms(List.of(term)));
            case Piece.OfYears(Years years) -> word(piece, "years", labels.years(years));
            case Piece.OfPhrase phrase ->
                new ReadWord(sentence.textOf(piece), labels.kind(phrase.kind()), labels.wish(phrase));
            case Piece.OfAmount _ -> word(piece, "amount", "");
            case Piece.OfQuantity(Measured measured) -> word(piece, "quantity", labels.measured(measured));
            case Piece.OfName name -> word(piece, "dataset", name.slug());
            case Piece.OfKin kin -> word(piece, "dataset", kin.slug());
            case Piece.OfDirection(Item item) -> word(piece, "term", item.label());
            case Piece.OfOtherYear _ -> word(piece, "other-year", "");
            case Piece.OfCategory category -> word(piece, "category", category.name());
            case Piece.Negation _, Piece.Negated _, Piece.NotBoth _ -> word(piece, "negation", "");
            case Piece.Or _ -> word(piece, "or", "");
            case Piece.Beside(Piece.Kinship kinship) ->
                word(piece, "another-dataset", text("kinship." + kinship.name().toLowerCase(Locale.ROOT)));
            case Piece.Sorted(var sort) -> word(piece, "order", text("sort." + sort.key()));
            case Piece.Counting _ -> word(piece, "intent", text("intent.count"));
            case Piece.Comparing _ -> word(piece, "intent", text("intent.compare"));
            case Piece.Carrier _ -> word(piece, "carrier", "");
            case Piece.Unknown _ -> word(piece, "unknown", "");
        };
    }

    private String terms(List<Term> terms) {
        return labels.texts().list(terms.stream().map(this::term).toList());
    }

    /// By its slug, as the filter has it, or by its name where slugs say nothing.
    private String term(Term term) {
        String context = term.context().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean english = labels.texts().language() == Language.ENGLISH;
        return labels.texts().get("word.term-of", text("context." + context), english ? term.slug() : labels.of(term));
    }

    private ReadWord word(Piece piece, String as, String meaning) {
        return new ReadWord(sentence.textOf(piece), text("word." + as), meaning);
    }

    private String text(String key) {
        return labels.texts().get(key);
    }
}
