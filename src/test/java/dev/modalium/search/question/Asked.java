package dev.modalium.search.question;

import dev.modalium.search.filter.FilterText;
import dev.modalium.search.question.Interpretation.Note;
import dev.modalium.search.question.Interpretation.Unknown;
import dev.modalium.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.List;

/// A question to a catalogue of a few datasets, as it was read.
final class Asked {

    private static final QuestionParser PARSER = new QuestionParser(Vocabulary.load(), Clock.systemUTC());

    private Asked() {}

    /// What it asks for, as a filter is written.
    static String of(String question) {
        return FilterText.of(read(question).filter());
    }

    /// The words that the notes are about.
    static List<String> noted(String question) {
        return read(question).interpretation().notes().stream().map(Note::text).toList();
    }

    /// The words that could not be used.
    static List<String> leftOver(String question) {
        return read(question).interpretation().unknown().stream()
                .map(Unknown::word)
                .toList();
    }

    private static Question read(String question) {
        return PARSER.parse(question, new FewNames());
    }
}
