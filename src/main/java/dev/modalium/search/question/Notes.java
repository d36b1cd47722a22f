package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Note;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    void notAskable(String text, Term term) {
        boolean metric = term.context() == TermContext.METRIC;
        String kind = metric
                ? "a metric, and datasets cannot be asked for by metrics"
                : "a representation, and datasets cannot be asked for by representations";
        add(text, "“%s” is " + kind + ".");
    }

    void sibling(String text, Task named, Task sibling, List<String> foreign) {
        String message = "“%%s” is read as %s, because %s does not take in %s."
                .formatted(
                        sibling.label().inSentence(),
                        named.label().inSentence(),
                        Labels.list(inSentence(foreign), "or"));
        add(text, message);
    }

    void notJoined(String text, Collection<String> families) {
        String message = "No task of “%%s” joins %s, so each is asked of the dataset by itself."
                .formatted(Labels.list(inSentence(families), "and"));
        add(text, message);
    }

    void sameFamily(String text) {
        add(text, "The direction of “%s” is not applied: both are of one family of modalities.");
    }

    void category(String text, String category) {
        add(text, "“%s” is read as the category " + category.replace("%", "%%") + ".");
    }

    void bare(String text) {
        add(text, "“%s” is read as at least that many.");
    }

    void ofOneDataset(String text) {
        add(text, "“%s” is what a dataset's own page says; here it only finds the datasets.");
    }

    private List<String> inSentence(Collection<String> modalities) {
        return modalities.stream().map(labels::modalityInSentence).toList();
    }

    private void add(String text, String message) {
        notes.add(new Note(text, message.formatted(text)));
    }
}
