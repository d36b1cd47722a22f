package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.Has;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the words that mean several things: a name that several terms share, or a family of tasks without more.
final class Ambiguities {

    private static final int MOST = 8; // others to list
    private static final Pattern DETECTING = Pattern.compile("detect|检测|\\bSED\\b", Pattern.CASE_INSENSITIVE);
    private static final String NAMES = "class-label";
    private static final String TIMES = "temporal-segment";

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
        boolean timed = items.stream().anyMatch(item -> item.slug().equals(TIMES));
        List<Ambiguity> all = new ArrayList<>();
        for (Item item : items) {
            pieces.stream()
                    .filter(piece -> piece.from() == item.from() && piece.to() == item.to())
                    .findFirst()
                    .flatMap(piece -> ambiguity(item, piece, timed))
                    .ifPresent(all::add);
        }
        return all.stream().distinct().toList();
    }

    private Optional<Ambiguity> ambiguity(Item item, Piece piece, boolean timed) {
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
        Stream<Meaning> below = isAnyOfFamily(item) ? below(item.slug()) : Stream.empty();
        List<Meaning> others = Stream.of(dataset(item, piece), shared, below, times(item, piece, timed))
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

    /// A family of tasks that no modality narrows, also where all of them take in that modality: `detection for
    /// videos`.
    private static boolean isAnyOfFamily(Item item) {
        return item.kind() == Kind.TASK_FAMILY
                && item.filter() instanceof Has(Field _, String value)
                && value.equals(item.slug());
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

    /// When something is heard, where a task that only names it is called its detection: `sound event detection`.
    private Stream<Meaning> times(Item item, Piece piece, boolean asked) {
        boolean naming = !asked
                && item.kind() == Kind.TASK
                && DETECTING.matcher(sentence.textOf(piece)).find()
                && labels.vocabulary()
                        .task(item.slug())
                        .filter(task -> task.outputs().equals(List.of(NAMES)))
                        .isPresent();
        return naming ? labels.vocabulary().annotationKind(TIMES).stream().map(this::meaning) : Stream.empty();
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
