package dev.modalium.search;

import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Label;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Slugs as people read them, in English; a slug that the vocabulary does not know stands for itself.
@Component
public class TermLabels {

    private final Vocabulary vocabulary;

    TermLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public String task(String slug) {
        return vocabulary.task(slug).isPresent()
                ? label(vocabulary.task(slug), slug)
                : label(vocabulary.taskFamily(slug), slug);
    }

    public String modality(String slug) {
        return label(vocabulary.modality(slug), slug);
    }

    /// `Vision+Audio`.
    public String pair(String slug) {
        return Arrays.stream(slug.split("\\+")).map(this::modality).collect(Collectors.joining("+"));
    }

    public String annotation(String slug) {
        return label(vocabulary.annotationKind(slug), slug);
    }

    public String licence(String slug) {
        return label(vocabulary.licence(slug), slug);
    }

    /// `video` or `OCR text`.
    public String modalityInSentence(String slug) {
        return vocabulary.modality(slug).map(Term::label).map(Label::inSentence).orElse(slug);
    }

    /// `class labels`.
    String annotations(String slug) {
        return vocabulary.annotationKind(slug).map(AnnotationKind::plural).orElse(slug);
    }

    /// `class label`.
    String annotationInSentence(String slug) {
        return vocabulary
                .annotationKind(slug)
                .map(Term::label)
                .map(Label::inSentence)
                .orElse(slug);
    }

    /// `localization` or `AVEL`, as a word of a sentence.
    public String taskInSentence(String slug) {
        return vocabulary
                .task(slug)
                .map(Term::label)
                .or(() -> vocabulary.taskFamily(slug).map(Term::label))
                .map(Label::inSentence)
                .orElse(slug);
    }

    /// `video, audio and text`.
    public static String list(Collection<String> words, String last) {
        List<String> all = List.copyOf(words);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " " + last + " " + all.getLast();
    }

    private static String label(Optional<? extends Term> term, String slug) {
        return term.map(found -> found.label().en()).orElse(slug);
    }
}
