package dev.modalium.search;

import dev.modalium.search.Interpretation.Note;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the person who asked should know of how the question was read, each said once.
final class Notes {

    private final Sentence sentence;
    private final TermLabels labels;
    private final Set<Note> notes = new LinkedHashSet<>();

    Notes(Sentence sentence, TermLabels labels) {
        this.sentence = sentence;
        this.labels = labels;
    }

    List<Note> all() {
        return List.copyOf(notes);
    }

    void negated(Piece piece) {
        String sign = sentence.isBehindMinus(piece.from()) ? "-" : "";
        add(sign + sentence.textOf(piece), "“%s” is not applied: questions cannot exclude anything yet.");
    }

    void alternatives(Piece first, Piece last, boolean allDemanded) {
        String done = allDemanded ? "all of them are demanded" : "what is left of them is demanded";
        add(
                sentence.textOf(first.from(), last.to()),
                "“%s” is read as “and”: alternatives are not understood yet, so " + done + ".");
    }

    void like(Piece like, Piece name) {
        add(
                sentence.textOf(Math.min(like.from(), name.from()), Math.max(like.to(), name.to())),
                "“%s” is read as that dataset itself: what is like a dataset cannot be asked for yet.");
    }

    void direction(Piece piece) {
        add(
                sentence.textOf(piece),
                "The direction of “%s” is not applied: what is given and what is made can be told apart by tasks only.");
    }

    void notAskable(Piece piece, Term term) {
        boolean metric = term.context() == TermContext.METRIC;
        String kind = metric
                ? "a metric, and datasets cannot be asked for by metrics yet"
                : "a representation, and datasets cannot be asked for by representations yet";
        add(sentence.textOf(piece), "“%s” is " + kind + ".");
    }

    void sibling(String text, Task named, Task sibling, List<String> foreign) {
        List<String> modalities =
                foreign.stream().map(labels::modalityInSentence).toList();
        String message = "“%%s” is read as %s, because %s does not take in %s."
                .formatted(sibling.label().inSentence(), named.label().inSentence(), TermLabels.list(modalities, "or"));
        add(text, message);
    }

    private void add(String text, String message) {
        notes.add(new Note(text, message.formatted(text)));
    }
}
