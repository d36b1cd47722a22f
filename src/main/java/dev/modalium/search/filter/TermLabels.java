package dev.modalium.search.filter;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Slugs as people read them; a slug that the vocabulary does not know stands for itself.
@Component
public class TermLabels {

    private final Vocabulary vocabulary;
    private final Language language;

    /// In English.
    @Autowired
    public TermLabels(Vocabulary vocabulary) {
        this(vocabulary, Language.ENGLISH);
    }

    public TermLabels(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
    }

    public TermLabels in(Language other) {
        return other == language ? this : new TermLabels(vocabulary, other);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Texts texts() {
        return Texts.in(language);
    }

    public String task(String slug) {
        return label(taskOrFamily(slug), slug);
    }

    public String modality(String slug) {
        return label(vocabulary.modality(slug), slug);
    }

    /// `Vision+Audio`.
    public String pair(String slug) {
        return Arrays.stream(slug.split("\\+")).map(this::modality).collect(Collectors.joining("+"));
    }

    /// The same of families in any order.
    public String joined(Collection<String> families) {
        return vocabulary.modalities().stream()
                .map(Term::slug)
                .filter(families::contains)
                .map(this::modality)
                .collect(Collectors.joining("+"));
    }

    public String annotation(String slug) {
        return label(vocabulary.annotationKind(slug), slug);
    }

    public String licence(String slug) {
        return label(vocabulary.licence(slug), slug);
    }

    /// `video` or `OCR text`.
    public String modalityInSentence(String slug) {
        return inSentence(vocabulary.modality(slug), slug);
    }

    /// `class labels`.
    public String annotations(String slug) {
        return vocabulary
                .annotationKind(slug)
                .map(kind -> language == Language.ENGLISH ? kind.plural() : language.of(kind.label()))
                .orElse(slug);
    }

    /// `class label`.
    public String annotationInSentence(String slug) {
        return inSentence(vocabulary.annotationKind(slug), slug);
    }

    /// `28 class labels` or `1 class label`.
    public String counted(String annotation, long count) {
        return texts().get(
                        "count.of-kind",
                        count,
                        count == 1 ? annotationInSentence(annotation) : annotations(annotation));
    }

    /// `localization` or `AVEL`, as a word of a sentence.
    public String taskInSentence(String slug) {
        return inSentence(taskOrFamily(slug), slug);
    }

    private Optional<? extends Term> taskOrFamily(String slug) {
        return vocabulary.task(slug).isPresent() ? vocabulary.task(slug) : vocabulary.taskFamily(slug);
    }

    private String inSentence(Optional<? extends Term> term, String slug) {
        return term.map(Term::label).map(language::inSentence).orElse(slug);
    }

    private String label(Optional<? extends Term> term, String slug) {
        return term.map(found -> language.of(found.label())).orElse(slug);
    }
}
