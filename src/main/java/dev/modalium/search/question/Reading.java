package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Interpretation.Part;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes a filter of the pieces of a sentence, and notes what each was taken for.
final class Reading {

    private static final int MOST_REMOVABLE = 20;

    private final Sentence sentence;
    private final List<Piece> pieces;
    private final Labels labels;
    private final Draft draft = new Draft();
    private final List<Item> asked;
    private final List<Item> items;
    private final Joining again; // of what is left when a part is taken away, of which nobody need know more

    /// What the person who asked should know.
    final Notes notes;

    /// Words that mean several things.
    final List<Interpretation.Ambiguity> ambiguities;

    Reading(
            Vocabulary vocabulary,
            TaskModalities taskModalities,
            Siblings siblings,
            Labels labels,
            Sentence sentence,
            List<Piece> pieces,
            NameSpans names,
            Function<String, Optional<Reading>> reader) {
        this.sentence = sentence;
        this.pieces = pieces;
        this.labels = labels;
        this.notes = new Notes(labels);
        var terms = new TermItems(vocabulary, labels, sentence);
        var joining = new Joining(vocabulary, taskModalities, siblings, terms, sentence, notes);
        List<Piece> compared = new Uncompared(
                        sentence,
                        new Extents(
                                        sentence,
                                        new ItemNouns(sentence, new KnownLicences(vocabulary, sentence, pieces).left())
                                                .left())
                                .left())
                .left();
        List<Piece> coming = new Origins(sentence, compared, notes).joined();
        List<Piece> excluded =
                new ExcludedDirections(terms, sentence, new Provenance(sentence, coming).joined()).joined();
        List<Piece> demanded = new Concessions(sentence, excluded, notes).left();
        List<Piece> affirmed = new DoubleNegations(sentence, demanded, notes).left();
        List<Piece> joined =
                new AnyOf(sentence, new PairedOr(sentence, new Additions(sentence, affirmed).left()).left()).left();
        List<Piece> negated = Negations.joined(sentence, joined);
        List<Piece> whole = new NarrowedExclusions(
                        sentence, notes, new Rankings(sentence, new HanRuns(sentence).joined(negated)).left())
                .left();
        new Walk(terms, sentence, notes, joining, draft, false).over(whole);
        leaveUnknownIn(whole, coming);
        var elision = new Elision(vocabulary.lexicon(), sentence, labels, notes, reader);
        List<Item> grouped = new Alternatives(sentence, joining, elision, labels, notes).grouped(draft.elements);
        this.asked = new Neighbours(vocabulary, sentence, labels, elision)
                .joined(compared(new ObjectCounts(sentence, labels, notes).counted(grouped)));
        this.items = NarrowedPairs.narrowed(joining.joined(OneOf.grouped(asked)));
        noteOnly();
        this.again = new Joining(vocabulary, taskModalities, siblings, terms, sentence, new Notes(labels));
        this.ambiguities = new Ambiguities(labels, sentence, names).of(pieces, items);
    }

    /// An unknown word that a negation covers is named as well.
    private void leaveUnknownIn(List<Piece> whole, List<Piece> before) {
        new HanRuns(sentence)
                .joined(before).stream()
                        .filter(Piece::isUnknown)
                        .filter(piece -> !Phrases.CONTAINING.contains(sentence.tokensOf(piece)))
                        .filter(piece -> whole.stream()
                                .anyMatch(negated -> negated.meaning() instanceof Piece.Negated
                                        && negated.from() <= piece.from()
                                        && piece.to() <= negated.to()))
                        .filter(piece -> !draft.leftOver.contains(piece))
                        .forEach(draft.leftOver::add);
    }

    /// `lidar only`: no filter excludes all else, so that datasets with other modalities are answers as well.
    private void noteOnly() {
        List<Kind> signals = List.of(Kind.MODALITY, Kind.PAIR);
        draft.leftOver.stream()
                .filter(piece -> Phrases.ONLY.contains(sentence.tokensOf(piece)) && !addsNothing(piece))
                .filter(_ -> items.stream().anyMatch(item -> signals.contains(item.kind()) && !item.isExclusion()))
                .forEach(piece -> notes.only(sentence.textOf(piece)));
    }

    /// Datasets that are to be compared are alternatives; with less than two there is nothing to compare.
    private List<Item> compared(List<Item> all) {
        if (draft.comparing.isEmpty() && names(all).size() > 1) {
            List<Piece> comparatives = draft.leftOver.stream()
                    .filter(piece -> Phrases.COMPARATIVES.contains(sentence.tokensOf(piece)))
                    .toList();
            draft.comparing.addAll(comparatives);
            draft.leftOver.removeAll(comparatives);
        }
        if (draft.comparing.isEmpty()) {
            return all;
        }
        if (names(all).size() < 2) {
            draft.comparing.removeIf(this::isAdverb);
            draft.leftOver.addAll(draft.comparing);
            draft.comparing.clear();
        } else {
            draft.comparing.forEach(piece -> draft.asides.add(Item.of(
                    piece, Kind.INTENT, "compare", labels.texts().get("question.compare"), Filter.everything())));
        }
        return all;
    }

    /// `比较高`, rather high.
    private boolean isAdverb(Piece piece) {
        return sentence.textOf(piece).equals("比较")
                && piece.to() < sentence.size()
                && sentence.gapBefore(piece.to()).isEmpty()
                && pieces.stream().noneMatch(other -> other.from() == piece.to() && other.isAsked());
    }

    private static List<String> names(List<Item> all) {
        return all.stream()
                .filter(item -> item.kind() == Kind.NAME)
                .flatMap(item -> Stream.of(item.slug().split(",", -1)))
                .distinct()
                .toList();
    }

    /// What is asked for, with the tasks narrowed.
    List<Item> items() {
        return items;
    }

    Filter filter() {
        return Filter.all(items.stream().map(Item::filter).toList());
    }

    Intent intent() {
        return !draft.comparing.isEmpty()
                ? new Intent.Compare(names(items))
                : draft.counting ? new Intent.Count() : new Intent.Find();
    }

    Sort sort() {
        return Objects.requireNonNullElse(draft.sort, Sort.RELEVANCE);
    }

    /// The words that could not be used, in the order of the sentence.
    List<Piece> leftOver() {
        List<Piece> left = new ArrayList<>(draft.leftOver);
        left.removeIf(piece -> addsNothing(piece) || new Idle(sentence, pieces).contains(piece));
        left.sort(Comparator.comparingInt(Piece::from));
        return new UnknownRuns(sentence, pieces).joined(left);
    }

    /// `synthetic only`: `only` beside what a dataset has only one of; `speech or music is fine`.
    private boolean addsNothing(Piece piece) {
        boolean only = Phrases.ONLY.contains(sentence.tokensOf(piece));
        return (only || Concessions.CONCEDING.contains(sentence.tokensOf(piece)))
                && items.stream().anyMatch(item -> (!only || OneOf.isSingle(item)) && isBeside(piece, item));
    }

    private boolean isBeside(Piece piece, Item item) {
        int from = Math.min(piece.to(), item.to());
        int to = Math.max(piece.from(), item.from());
        return pieces.stream()
                .filter(other -> other.from() >= from && other.to() <= to)
                .allMatch(other ->
                        other.isCarrier() || other.term(TermContext.MODALITY).isPresent());
    }

    List<Part> parts() {
        Filter tasks =
                Filter.all(items.stream().filter(Item::isTask).map(Item::filter).toList());
        return Stream.concat(items.stream(), draft.asides.stream())
                .sorted(Comparator.comparingInt(Item::from))
                .map(item -> part(item, tasks))
                .toList();
    }

    private Part part(Item item, Filter tasks) {
        boolean inTasks = item.filter().isEverything() && (item.kind() == Kind.PAIR || item.kind() == Kind.MODALITY);
        var piece = new Piece(item.from(), item.to(), new Piece.Unknown());
        return new Part(
                sentence.textOf(item.from(), item.to()),
                item.kind(),
                item.slug(),
                item.label(),
                sentence.isMended(piece),
                inTasks ? tasks : item.filter(),
                without(items.indexOf(item)));
    }

    /// Where there are very many parts nobody takes one away; the rest is as it was joined.
    private Filter without(int item) {
        if (item < 0) {
            return filter();
        }
        boolean few = items.size() <= MOST_REMOVABLE && items.size() == asked.size();
        List<Item> left = new ArrayList<>(few ? asked : items);
        left.remove(item);
        List<Item> read = few ? NarrowedPairs.narrowed(again.joined(OneOf.grouped(left))) : left;
        return Filter.all(read.stream().map(Item::filter).toList());
    }
}
