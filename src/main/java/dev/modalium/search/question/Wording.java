package dev.modalium.search.question;

import dev.modalium.search.question.Interpretation.Ambiguity;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Interpretation.Meaning;
import dev.modalium.search.question.Interpretation.Note;
import dev.modalium.search.question.Interpretation.Part;
import dev.modalium.search.question.Interpretation.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says in a few sentences how a question was understood.
final class Wording {

    private Wording() {}

    static String of(List<Part> parts, List<Unknown> unknown, List<Note> notes, List<Ambiguity> ambiguities) {
        List<String> sentences = new ArrayList<>();
        boolean nothing = parts.stream().allMatch(part -> part.kind() == Kind.SORT || part.kind() == Kind.INTENT);
        if (nothing) {
            sentences.add(
                    "Nothing in the question names a modality, a task or anything else that datasets are found by.");
        } else {
            sentences.add(
                    "Datasets: " + parts.stream().map(Part::label).distinct().collect(Collectors.joining("; ")) + ".");
        }
        parts.stream()
                .filter(Part::repaired)
                .map(part -> "“%s” was read as %s.".formatted(part.text(), part.label()))
                .distinct()
                .forEach(sentences::add);
        notes.stream().map(Note::message).forEach(sentences::add);
        ambiguities.stream().map(Wording::ambiguity).forEach(sentences::add);
        if (!unknown.isEmpty()) {
            List<String> words =
                    unknown.stream().map(word -> "“" + word.word() + "”").toList();
            sentences.add("Not understood and left out: " + String.join(", ", words) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String ambiguity(Ambiguity ambiguity) {
        String others =
                Labels.list(ambiguity.others().stream().map(Wording::named).toList(), "or");
        return "“%s” was taken for %s; it can also mean %s."
                .formatted(ambiguity.text(), named(ambiguity.taken()), others);
    }

    private static String named(Meaning meaning) {
        return meaning.label() + " (" + meaning.kind().slug().replace('-', ' ') + ")";
    }
}
