package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Ambiguity;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Interpretation.Meaning;
import dev.modalium.search.question.Piece.OfTerms;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.NamedPair;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the words that mean several things: a name that several terms share, or a family of tasks without more.
final class Ambiguities {

    private static final int MOST = 8; // others to list

    private final Labels labels;
    private final Sentence sentence;
    private final NameSpans names;

    Ambiguities(Labels labels, Sentence sentence, NameSpans names) {
        this.names = names;
        this.labels = labels;
        this.sentence = sentence;
    }

    /// @param items what was taken, each covering the words of its piece
    List<Ambiguity> of(List<Piece> pieces, List<Item> items) {
        boolean narrowed = items.stream().anyMatch(item -> !item.modalities().isEmpty());
        List<Ambiguity> all = new ArrayList<>();
        for (Item item : items) {
            pieces.stream()
                    .filter(piece -> piece.from() == item.from() && piece.to() == item.to())
                    .findFirst()
                    .flatMap(piece -> ambiguity(item, piece, narrowed))
                    .ifPresent(all::add);
        }
        return all.stream().distinct().toList();
    }

    private Optional<Ambiguity> ambiguity(Item item, Piece piece, boolean narrowed) {
        boolean readAsSibling = item.isTask()
                && piece.meaning() instanceof OfTerms(List<Term> named, boolean _)
                && named.stream().noneMatch(term -> term.slug().equals(item.slug()));
        if (readAsSibling) {
            return Optional.empty();
        }
        Stream<Meaning> shared = piece.meaning() instanceof OfTerms(List<Term> terms, boolean _)
                ? terms.stream()
                        .filter(term -> !(term instanceof NamedPair))
                        .filter(term -> !(item.kind() == Kind.PAIR && term instanceof Modality))
                        .map(this::meaning)
                : Stream.empty();
        Stream<Meaning> below = item.kind() == Kind.TASK_FAMILY && !narrowed ? below(item.slug()) : Stream.empty();
        List<Meaning> others = Stream.of(dataset(item, piece), shared, below)
                .flatMap(meanings -> meanings)
                .filter(other -> !other.slug().equals(item.slug()) || other.kind() != item.kind())
                .distinct()
                .limit(MOST)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ambiguity(
                        sentence.textOf(piece), new Meaning(item.kind(), item.slug(), item.label()), others));
    }

    /// The dataset that has the abbreviation of a task for its name, such as AVQA.
    private Stream<Meaning> dataset(Item item, Piece piece) {
        String text = sentence.textOf(piece);
        return item.kind() == Kind.TASK
                        && names.endAt(piece.from()) == piece.to()
                        && text.chars().noneMatch(Character::isLowerCase)
                ? Stream.of(new Meaning(Kind.NAME, names.slugAt(piece.from()), names.nameAt(piece.from())))
                : Stream.empty();
    }

    /// The families below a family, or its tasks where there are none.
    private Stream<Meaning> below(String family) {
        List<TaskFamily> families = labels.vocabulary().taskFamilies().stream()
                .filter(other -> family.equals(other.parent()))
                .toList();
        return families.isEmpty()
                ? labels.vocabulary().tasksIn(family).stream().map(this::meaning)
                : families.stream().map(this::meaning);
    }

    private Meaning meaning(Term term) {
        Kind kind = TermItems.KINDS.getOrDefault(term.context(), Kind.MODALITY);
        return new Meaning(kind, term.slug(), labels.of(term));
    }
}
