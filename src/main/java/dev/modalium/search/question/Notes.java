package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Interpretation.Note;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the person who asked should know of how the question was read, each said once.
final class Notes {

    private final Labels labels;
    private final Set<Note> notes = new LinkedHashSet<>();

    Notes(Labels labels) {
        this.labels = labels;
    }

    List<Note> all() {
        return List.copyOf(notes);
    }

    void addAll(Notes others) {
        notes.addAll(others.notes);
    }

    void notAskable(String text, Term term) {
        add(text, term.context() == TermContext.METRIC ? "note.metric" : "note.representation");
    }

    void sibling(String text, Task named, Task sibling, List<String> foreign) {
        add(
                text,
                "note.sibling",
                labels.inSentence(sibling),
                labels.inSentence(named),
                labels.texts().or(inSentence(foreign)));
    }

    void notJoined(String text, Collection<String> families) {
        add(text, "note.not-joined", labels.and(inSentence(families)));
    }

    void alone(String text, String beside) {
        add(text, "note.alone", beside);
    }

    void beside(String text, String task) {
        add(text, "note.beside", task);
    }

    void notOnly(String text) {
        add(text, "note.not-only");
    }

    void notWithout(String text) {
        add(text, "note.not-without");
    }

    void sameFamily(String text) {
        add(text, "note.same-family");
    }

    void category(String text, String category) {
        add(text, "note.category", category);
    }

    /// A word that may be a category, and is not asked for.
    void maybeCategory(String text, String category) {
        add(text, "note.maybe-category", category);
    }

    void conceded(String text) {
        add(text, "note.conceded");
    }

    void bare(String text) {
        add(text, "note.bare");
    }

    void ofOneDataset(String text) {
        add(text, "note.of-one-dataset");
    }

    void only(String text) {
        add(text, "note.only");
    }

    /// What is excluded with it may also have been meant by itself.
    void eitherExcluded(String text, String first, String second) {
        add(text, "note.either-excluded", first, second);
    }

    void narrowedExclusion(String text) {
        add(text, "note.narrowed-exclusion");
    }

    void inAll(String text) {
        add(text, "note.in-all");
    }

    void objects(String text) {
        add(text, "note.objects");
    }

    void told(String text, Term task) {
        add(text, "note.told", labels.inSentence(task));
    }

    void motion(String text) {
        add(text, "note.motion");
    }

    void yearOfAnother(String text) {
        add(text, "note.year-of-another");
    }

    void nonCommercial(String text) {
        add(text, "note.non-commercial");
    }

    /// @param kind of what is not known of some of the datasets that are left
    void unknownAmong(String text, Kind kind) {
        add(text, "note.unknown-among", labels.kind(kind));
    }

    private List<String> inSentence(Collection<String> modalities) {
        return modalities.stream().map(labels::modalityInSentence).toList();
    }

    /// @param more arguments of the message, behind the words themselves
    private void add(String text, String key, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(text), Stream.of(more)).toArray();
        notes.add(new Note(text, labels.texts().get(key, arguments)));
    }
}
