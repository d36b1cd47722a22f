package dev.modalium.search.question;

import dev.modalium.language.Given;
import dev.modalium.search.question.Interpretation.Ambiguity;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.search.question.Interpretation.Meaning;
import dev.modalium.search.question.Interpretation.Note;
import dev.modalium.search.question.Interpretation.Part;
import dev.modalium.search.question.Interpretation.Unknown;
import java.util.ArrayList;
import java.util.List;

/// Says in a few sentences how a question was understood.
record Wording(Labels labels) {

    String of(List<Part> parts, List<Unknown> unknown, List<Note> notes, List<Ambiguity> ambiguities) {
        List<String> sentences = new ArrayList<>();
        boolean nothing = parts.stream().allMatch(part -> part.kind() == Kind.SORT || part.kind() == Kind.INTENT);
        sentences.add(nothing ? text("reading.nothing") : text("reading.datasets", asked(parts)));
        parts.stream()
                .filter(Part::repaired)
                .map(part -> text("reading.repaired", part.text(), part.label()))
                .distinct()
                .forEach(sentences::add);
        notes.stream().map(Note::message).forEach(sentences::add);
        ambiguities.stream().map(this::ambiguity).forEach(sentences::add);
        if (!unknown.isEmpty()) {
            List<String> words = unknown.stream()
                    .map(word -> text("filter.words", Given.shown(word.word())))
                    .toList();
            sentences.add(text("reading.unknown", labels.texts().list(words)));
        }
        return sentences.stream()
                .reduce((one, other) -> text("reading.sentences", one, other))
                .orElse("");
    }

    private String asked(List<Part> parts) {
        return parts.stream()
                .map(Part::label)
                .distinct()
                .reduce((one, other) -> text("reading.parts", one, other))
                .orElse("");
    }

    private String ambiguity(Ambiguity ambiguity) {
        String others =
                labels.texts().or(ambiguity.others().stream().map(this::named).toList());
        return text("reading.ambiguous", ambiguity.text(), named(ambiguity.taken()), others);
    }

    private String named(Meaning meaning) {
        return text("reading.meaning", meaning.label(), labels.kind(meaning.kind()));
    }

    private String text(String key, Object... arguments) {
        return labels.texts().get(key, arguments);
    }
}
