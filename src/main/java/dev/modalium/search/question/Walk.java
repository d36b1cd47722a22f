package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Named;
import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Piece.OfPhrase;
import dev.modalium.vocabulary.NamedPair;
import dev.modalium.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes over the pieces of a sentence, from left to right, and takes each for something, or leaves it over.
final class Walk {

    /// Kinds of motion that the vocabulary does not tell apart.
    static final Phrases MOVING = Phrases.of("dance|dance motion|gesture|pose|body pose|舞蹈|手势|姿态");

    /// A use that must be forbidden, where a negation is in the words themselves.
    private static final Phrases FORBIDDEN = Phrases.of("不可商用|不能商用|不允许商用");

    private final TermItems terms;
    private final Sentence sentence;
    private final Notes notes;
    private final Joining joining;
    private final Draft draft;
    private final boolean negated;

    /// @param negated whether the pieces are what a negation covers: then nothing in them is joined
    Walk(TermItems terms, Sentence sentence, Notes notes, Joining joining, Draft draft, boolean negated) {
        this.terms = terms;
        this.sentence = sentence;
        this.notes = notes;
        this.joining = joining;
        this.draft = draft;
        this.negated = negated;
    }

    void over(List<Piece> pieces) {
        var directions = new Directions(terms, sentence, pieces);
        int at = 0;
        while (at < pieces.size()) {
            at = negated ? one(pieces, at) : several(pieces, at, directions);
        }
    }

    /// Takes what begins at the index and returns the index after it.
    private int several(List<Piece> pieces, int at, Directions directions) {
        Directions.Found direction = directions.beginningAt(at);
        if (direction != null) {
            draft.elements.add(direction.item());
            return direction.to();
        }
        directions.within().ifPresent(within -> notes.sameFamily(sentence.textOf(within)));
        JoinedModalities joined = JoinedModalities.at(pieces, at, sentence);
        boolean alternatives = joined.end() < pieces.size()
                && pieces.get(joined.end()).meaning() instanceof Piece.Or
                && !joined.isEmpty()
                && !joined.isConnected();
        if (joined.isEmpty() || alternatives) {
            return one(pieces, at);
        }
        Item item = terms.joined(joined.whole(), joined.modalities());
        if (item.kind() == Kind.MODALITY
                && directions.within().isEmpty()
                && sentence.tokensOf(joined.whole()).stream().anyMatch(Phrases::isDirected)) {
            notes.sameFamily(sentence.textOf(joined.whole()));
        }
        draft.elements.add(item);
        return joined.end();
    }

    private int one(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        Optional<NumberBehind.Found> numbered = new NumberBehind(sentence, pieces, labels()).at(at);
        if (numbered.isPresent()) {
            alone(numbered.get().piece());
            return numbered.get().to();
        }
        return switch (piece.meaning()) {
            case Piece.OfTerms _ -> term(pieces, at);
            case Piece.OfAmount(Amount amount) -> counted(pieces, at, amount);
            case Piece.OfCategory _, Piece.Unknown _ -> {
                new Categories(sentence, draft, notes, pieces, negated).take(at);
                yield at + 1;
            }
            case Piece.Counting _ -> new HowMany(sentence, draft, notes, labels(), pieces).at(at);
            case Piece.OfName name
            when new Kin(sentence, draft, pieces, labels()).isOfMedia(at) -> {
                alone(new Piece(
                        piece.from(), piece.to(), new Piece.OfKin(Piece.Kinship.RELATED, name.slug(), name.name())));
                yield at + 1;
            }
            case Piece.Beside(Piece.Kinship kinship) -> new Kin(sentence, draft, pieces, labels()).at(at, kinship);
            default -> {
                alone(piece);
                yield at + 1;
            }
        };
    }

    private void alone(Piece piece) {
        switch (piece.meaning()) {
            case Piece.OfYears(Years years) ->
                take(
                        piece,
                        Kind.YEAR,
                        years.range().toString(),
                        labels().years(years),
                        new Within(Quantity.YEAR, years.range()));
            case OfPhrase wish -> {
                if (FORBIDDEN.contains(sentence.tokensOf(piece))) {
                    notes.nonCommercial(sentence.textOf(piece));
                }
                take(piece, wish.kind(), wish.slug(), labels().wish(wish), wish.filter());
            }
            case Piece.OfQuantity(Measured measured) -> quantity(piece, measured);
            case Piece.OfName(String slug, String name) -> take(piece, Kind.NAME, slug, name, new Named(slug));
            case Piece.OfKin(Piece.Kinship kinship, String slug, String name) ->
                take(piece, Kind.RELATED, slug, labels().kinship(kinship, name), Kin.filter(kinship, slug));
            case Piece.OfDirection(Item item) -> draft.elements.add(item);
            case Piece.NotAskable(Term term) -> notes.notAskable(sentence.textOf(piece), term);
            case Piece.OfOtherYear _ -> notes.yearOfAnother(sentence.textOf(piece));
            case Piece.Negated(List<Piece> covered) -> negated(piece, covered);
            case Piece.Or _ -> draft.elements.add(new Element.Or(piece));
            case Piece.NotBoth _ -> {
                if (draft.endsInAlternatives()) {
                    draft.elements.add(new Element.NotBoth(piece));
                } else {
                    leave(piece);
                }
            }
            case Piece.Sorted(var sort) -> {
                draft.sort = sort;
                String label = labels().sortedBy(sort.key());
                draft.asides.add(Item.of(piece, Kind.SORT, sort.key(), label, Filter.everything()));
            }
            case Piece.Comparing _ -> draft.comparing.add(piece);
            case Piece.Carrier _ -> {}
            case Piece.Negation _ -> {
                if (!negated || sentence.mended().contains(piece.from())) {
                    leave(piece);
                }
            }
            case Piece.OfTerms _, Piece.OfAmount _, Piece.OfCategory _ -> leave(piece);
            case Piece.Beside _, Piece.Counting _, Piece.Unknown _ -> leave(piece);
        }
    }

    private int term(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        int named = new Categories(sentence, draft, notes, pieces, negated).namedAt(at);
        if (named > at) {
            return named;
        }
        if (!negated && new CountedNoun(sentence, pieces).isAt(at)) {
            return at + 1;
        }
        Term term = terms.preferred(pieces, at);
        if (term instanceof NamedPair pair && pair.directed() && isTask(pieces, at + 1)) {
            boolean making = Directions.isGeneration(pieces, at + 1);
            draft.elements.add(
                    making
                            ? terms.of(piece, term)
                                    .over(piece.from(), pieces.get(at + 1).to())
                            : terms.joined(piece, List.of(pair.first(), pair.second())));
            return making ? at + 2 : at + 1;
        }
        if (piece.meaning() instanceof Piece.OfTerms told && told.told() && !isNamed(pieces, term)) {
            notes.told(sentence.textOf(piece), term);
        }
        if (MOVING.contains(sentence.tokensOf(piece)) && term.slug().equals("motion")) {
            notes.motion(sentence.textOf(piece));
        }
        draft.elements.add(terms.of(piece, term));
        return at + 1;
    }

    /// Whether the task that is told is named as well.
    private static boolean isNamed(List<Piece> pieces, Term task) {
        return pieces.stream()
                .anyMatch(piece -> piece.meaning() instanceof Piece.OfTerms(List<Term> terms, boolean told)
                        && !told
                        && terms.contains(task));
    }

    private static boolean isTask(List<Piece> pieces, int at) {
        return at < pieces.size() && pieces.get(at).isTask();
    }

    private int counted(List<Piece> pieces, int at, Amount amount) {
        var counts = new Counts(sentence, pieces, at, amount, labels());
        Item item = counts.item();
        if (item == null) {
            leave(pieces.get(at));
            return at + 1;
        }
        draft.elements.add(item);
        counts.between().forEach(piece -> over(List.of(piece)));
        return counts.to();
    }

    private void quantity(Piece piece, Measured measured) {
        Quantity quantity = measured.quantity();
        take(piece, Kind.QUANTITY, quantity.key(), labels().measured(measured), new Within(quantity, measured.range()));
        if (measured.bare()) {
            notes.bare(sentence.textOf(piece));
        }
        if (measured.isBelowAnHour()) {
            notes.inAll(sentence.textOf(piece));
        }
    }

    /// Each of what a negation covers must not be; what stands side by side, as in `no English speech`, not together.
    private void negated(Piece whole, List<Piece> covered) {
        var inner = new Draft();
        new Walk(terms, sentence, notes, joining, inner, true).over(covered);
        var exclusions = new Exclusions(sentence, labels(), notes, whole);
        List<Item> items = inner.items().stream().map(exclusions::meant).toList();
        draft.leftOver.addAll(items.isEmpty() ? inner.unused() : inner.leftOver);
        if (items.isEmpty()) {
            if (inner.unused().isEmpty() || sentence.isMended(whole)) {
                draft.leftOver.add(new Piece(whole.from(), whole.to(), new Piece.Unknown()));
            }
            return;
        }
        exclusions.noteEither(inner.elements);
        List<List<Item>> runs = new ArrayList<>();
        for (Item item : items) {
            if (runs.isEmpty() || !goesOn(runs.getLast().getLast(), item)) {
                runs.add(beginning(runs, item));
            }
            runs.getLast().add(item);
        }
        draft.elements.add(
                exclusions.of(items, runs.stream().map(run -> joined(run)).toList()));
    }

    /// What a run has before its first item: in `audio in English or Chinese` the audio, for each of the languages.
    private List<Item> beginning(List<List<Item>> runs, Item item) {
        if (runs.isEmpty() || runs.getLast().size() != 2 || item.kind() != Kind.LANGUAGE) {
            return new ArrayList<>();
        }
        Item medium = runs.getLast().getFirst();
        Item language = runs.getLast().getLast();
        return language.kind() == Kind.LANGUAGE && isIn(medium, language)
                ? new ArrayList<>(List.of(medium))
                : new ArrayList<>();
    }

    private boolean isIn(Item before, Item item) {
        return before.to() < item.from() && Scope.IN.contains(sentence.tokens().subList(before.to(), item.from()));
    }

    /// Whether they stand side by side, or the first of them is only meant, as with the second of `no images of dogs,
    /// cats`.
    private boolean goesOn(Item before, Item item) {
        boolean beside =
                item.from() < item.to() && sentence.gapBefore(item.from()).isBlank();
        return isIn(before, item) || (before.to() == item.from() && (beside || before.from() == before.to()));
    }

    private Filter joined(List<Item> run) {
        return Filter.all(joining.joined(run).stream().map(Item::filter).toList());
    }

    private Labels labels() {
        return terms.labels();
    }

    private void take(Piece piece, Kind kind, String slug, String label, Filter filter) {
        draft.elements.add(Item.of(piece, kind, slug, label, filter));
    }

    private void leave(Piece piece) {
        if (!sentence.tokens().get(piece.from()).isSign()) {
            draft.leftOver.add(piece);
        }
    }
}
