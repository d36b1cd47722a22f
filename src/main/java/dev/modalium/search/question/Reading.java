package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Sort;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Interpretation.Part;
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
    private final Draft draft = new Draft();
    private final LeftOver leftOver;
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
        this.leftOver = new LeftOver(sentence, pieces, draft);
        this.notes = new Notes(labels);
        var terms = new TermItems(vocabulary, labels, sentence);
        var joining = new Joining(vocabulary, taskModalities, siblings, terms, sentence, notes);
        var passes = new Passes(vocabulary, terms, sentence, notes);
        List<Piece> words = passes.ofWords(pieces);
        List<Piece> whole = passes.ofClauses(words);
        new Walk(terms, sentence, notes, joining, draft, false).over(whole);
        leftOver.addNegated(whole, words);
        var elision = new Elision(vocabulary.lexicon(), sentence, labels, notes, reader);
        List<Item> grouped = new Alternatives(sentence, joining, elision, labels, notes).grouped(draft.elements);
        List<Item> counted = new ObjectCounts(sentence, labels, notes).counted(grouped);
        new ComparedDatasets(sentence, labels, pieces, draft).noteAmong(counted);
        this.asked = new Neighbours(vocabulary, sentence, labels, elision).joined(counted);
        this.items = NarrowedPairs.narrowed(joining.joined(OneOf.grouped(asked)));
        leftOver.noteOnly(items, notes);
        this.again = new Joining(vocabulary, taskModalities, siblings, terms, sentence, new Notes(labels));
        this.ambiguities = new Ambiguities(labels, sentence, names).of(pieces, items);
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
                ? new Intent.Compare(ComparedDatasets.names(items))
                : draft.counting ? new Intent.Count() : new Intent.Find();
    }

    Sort sort() {
        return Objects.requireNonNullElse(draft.sort, Sort.RELEVANCE);
    }

    /// The words that could not be used, in the order of the sentence.
    List<Piece> leftOver() {
        return leftOver.beside(items);
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
