package dev.modalium.search.question;

import dev.modalium.vocabulary.Label;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Slugs as people read them, in English.
record Labels(Vocabulary vocabulary) {

    String modality(String slug) {
        return vocabulary.modality(slug).map(term -> term.label().en()).orElse(slug);
    }

    /// `Vision+Audio`.
    String pair(String slug) {
        return Arrays.stream(slug.split("\\+", -1)).map(this::modality).collect(Collectors.joining("+"));
    }

    /// `Text → Speech`.
    String direction(String from, String to) {
        return modality(from) + " → " + modality(to);
    }

    /// `video` or `OCR text`.
    String modalityInSentence(String slug) {
        return vocabulary.modality(slug).map(Term::label).map(Label::inSentence).orElse(slug);
    }

    /// `video, audio and text`.
    static String list(Collection<String> words, String last) {
        List<String> all = List.copyOf(words);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " " + last + " " + all.getLast();
    }
}
