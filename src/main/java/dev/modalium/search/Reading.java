package dev.modalium.search;

import static dev.modalium.vocabulary.TermContext.ANNOTATION_KIND;
import static dev.modalium.vocabulary.TermContext.LICENCE;
import static dev.modalium.vocabulary.TermContext.MODALITY;
import static dev.modalium.vocabulary.TermContext.PAIR;
import static dev.modalium.vocabulary.TermContext.TASK;
import static dev.modalium.vocabulary.TermContext.TASK_FAMILY;

import dev.modalium.search.Interpretation.Kind;
import dev.modalium.search.Interpretation.Note;
import dev.modalium.search.Interpretation.Part;
import dev.modalium.vocabulary.NamedPair;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a filter of the pieces of a sentence, and notes what each was taken for.
final class Reading {

    /// What a name that several terms share is taken for, the first that applies.
    private static final Map<TermContext, Kind> KINDS = Map.of(
            TASK, Kind.TASK,
            TASK_FAMILY, Kind.TASK_FAMILY,
            PAIR, Kind.PAIR,
            MODALITY, Kind.MODALITY,
            ANNOTATION_KIND, Kind.ANNOTATION,
            LICENCE, Kind.LICENCE);

    private static final List<TermContext> PREFERENCE =
            List.of(TASK, TASK_FAMILY, PAIR, MODALITY, ANNOTATION_KIND, LICENCE);

    private final Vocabulary vocabulary;
    private final TermLabels labels;
    private final Sentence sentence;
    private final FilterDraft draft;
    private final Notes notes;
    private final List<Part> parts = new ArrayList<>();
    private final List<Piece> leftOver = new ArrayList<>();

    Reading(Vocabulary vocabulary, TermLabels labels, Sentence sentence) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.sentence = sentence;
        this.draft = new FilterDraft(vocabulary);
        this.notes = new Notes(sentence, labels);
    }

    /// Reads the pieces and returns those that could not be used.
    List<Piece> take(List<Piece> pieces) {
        var hanRuns = new HanRuns(sentence);
        List<Piece> whole = hanRuns.joined(Negations.joined(sentence, pieces));
        int at = 0;
        while (at < whole.size()) {
            JoinedModalities joined = JoinedModalities.at(whole, at, sentence);
            if (joined.modalities().isEmpty()) {
                take(whole, at);
                at++;
            } else {
                take(joined);
                at = joined.end();
            }
        }
        takeSibling();
        hanRuns.joined(pieces).stream()
                .filter(piece -> isUnknownIn(whole, piece))
                .forEach(leftOver::add);
        leftOver.sort(Comparator.comparingInt(Piece::from));
        return new UnknownRuns(sentence, pieces).joined(leftOver);
    }

    DatasetFilter filter() {
        return draft.filter();
    }

    List<Part> parts() {
        return parts;
    }

    List<Note> notes() {
        return notes.all();
    }

    private void take(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        switch (piece.meaning()) {
            case Piece.OfTerms _ -> take(piece, preferred(pieces, at));
            case Piece.OfYears(Years years) -> {
                if (draft.addYears(years)) {
                    String text = Years.text(years.from(), years.to()).orElse("");
                    note(piece, Kind.YEAR, text, text);
                } else {
                    leftOver.add(piece);
                }
            }
            case Piece.OfNature(String nature) -> {
                draft.natures.add(nature);
                note(piece, Kind.NATURE, nature, nature);
            }
            case Piece.OfName(String name) -> {
                draft.names.add(name);
                note(piece, Kind.NAME, name, name);
            }
            case Piece.NotAskable(Term term) -> notes.notAskable(piece, term);
            case Piece.Negated _ -> notes.negated(piece);
            case Piece.Or _ -> new Neighbours(pieces, at).ofOr(notes, leftOver);
            case Piece.Like _ -> new Neighbours(pieces, at).ofLike(notes, leftOver);
            case Piece.Carrier _ -> {}
            case Piece.Negation _, Piece.Unknown _ -> {
                if (!sentence.tokens().get(piece.from()).isSign()) {
                    leftOver.add(piece);
                }
            }
        }
    }

    /// An unknown word that a negation covers is named as well.
    private static boolean isUnknownIn(List<Piece> pieces, Piece piece) {
        return piece.isUnknown()
                && pieces.stream()
                        .anyMatch(whole -> whole.meaning() instanceof Piece.Negated
                                && whole.from() <= piece.from()
                                && piece.to() <= whole.to());
    }

    /// `text to image` is a task by itself, and in `text to image localization` a pair.
    private static Term preferred(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        boolean beforeTask = at + 1 < pieces.size() && isTask(pieces.get(at + 1));
        Optional<Term> pair = beforeTask ? piece.term(PAIR) : Optional.empty();
        return pair.orElseGet(() -> PREFERENCE.stream()
                .map(piece::term)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow());
    }

    private static boolean isTask(Piece piece) {
        return piece.term(TASK).isPresent() || piece.term(TASK_FAMILY).isPresent();
    }

    /// A single task that does not handle the modalities beside it is read as the sibling that does.
    private void takeSibling() {
        Siblings siblings = new Siblings(vocabulary);
        Optional<Task> named = draft.tasks.size() == 1
                ? vocabulary.task(List.copyOf(draft.tasks).getFirst())
                : Optional.empty();
        named.flatMap(task -> siblings.of(task, draft.allModalities())).ifPresent(sibling -> {
            Task task = named.orElseThrow();
            List<String> foreign = siblings.foreign(task, draft.allModalities());
            draft.tasks.clear();
            draft.tasks.add(sibling.slug());
            parts.replaceAll(part -> {
                if (part.kind() != Kind.TASK) {
                    return part;
                }
                notes.sibling(part.text(), task, sibling, foreign);
                return new Part(
                        part.text(), Kind.TASK, sibling.slug(), sibling.label().en(), part.repaired());
            });
        });
    }

    private void take(Piece piece, Term term) {
        switch (term.context()) {
            case MODALITY -> draft.modalities.add(term.slug());
            case PAIR -> {
                NamedPair pair = (NamedPair) term;
                draft.addJoined(List.of(pair.first(), pair.second()));
                if (pair.directed()) {
                    notes.direction(piece);
                }
            }
            case TASK, TASK_FAMILY -> draft.tasks.add(term.slug());
            case ANNOTATION_KIND -> draft.annotations.add(term.slug());
            case LICENCE -> draft.licences.add(term.slug());
            case METRIC, REPRESENTATION -> throw new IllegalArgumentException("Nothing is asked for by " + term);
        }
        String slug = term instanceof NamedPair pair ? pair.pair().slug() : term.slug();
        Kind kind = KINDS.getOrDefault(term.context(), Kind.MODALITY);
        note(
                piece,
                kind,
                slug,
                kind == Kind.PAIR ? labels.pair(slug) : term.label().en());
    }

    private void take(JoinedModalities joined) {
        List<String> pairs = draft.addJoined(joined.modalities());
        Piece whole = joined.whole();
        if (pairs.isEmpty()) {
            joined.pieces()
                    .forEach(piece -> piece.term(MODALITY)
                            .ifPresent(term -> note(
                                    piece,
                                    Kind.MODALITY,
                                    term.slug(),
                                    term.label().en())));
        }
        pairs.forEach(pair -> note(whole, Kind.PAIR, pair, labels.pair(pair)));
        if (sentence.tokensOf(whole).stream().anyMatch(Phrases::isDirected)) {
            notes.direction(whole);
        }
    }

    private void note(Piece piece, Kind kind, String slug, String label) {
        parts.add(new Part(sentence.textOf(piece), kind, slug, label, sentence.isMended(piece)));
    }
}
