package dev.modalium.catalogue;

import dev.modalium.language.Texts;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Why a dataset supports a task, said anew from what was counted or declared.
///
/// The catalogue keeps the sentence in English only.
public record SupportText(Texts texts, Vocabulary vocabulary) {

    private static final String CLASS_LABEL = "class-label";

    /// @param counts as the fact has them; none where it is declared
    /// @param source of what is declared
    public String of(String task, Map<String, Long> counts, String source) {
        Long items = counts.get("items");
        return items == null ? texts.get("support.declared", name(task), source) : counted(task, items, counts);
    }

    private String counted(String task, long items, Map<String, Long> counts) {
        long categories = counts.getOrDefault("categories", 0L);
        List<AnnotationKind> kinds = vocabulary.annotationKinds().stream()
                .filter(kind -> counts.containsKey(kind.slug()))
                .toList();
        List<String> named = kinds.stream()
                .filter(kind -> !kind.slug().equals(CLASS_LABEL) || kinds.size() == 1 || categories == 0)
                .map(kind -> texts.get(
                        "count.of-kind",
                        counts.getOrDefault(kind.slug(), 0L),
                        texts.language().of(kind.label())))
                .toList();
        String with = texts.and(modalities(task).distinct().toList());
        if (named.isEmpty()) {
            return texts.get("support.items", items, with);
        }
        return categories > 0
                ? texts.get("support.categories", items, with, texts.and(named), categories)
                : texts.get("support.annotations", items, with, texts.and(named));
    }

    private Stream<String> modalities(String task) {
        return vocabulary.task(task).stream()
                .flatMap(known -> known.rule() == null ? Stream.of() : known.rule().requirements().stream())
                .filter(HasModality.class::isInstance)
                .map(requirement -> texts.or(((HasModality) requirement)
                        .anyOf().stream()
                                .flatMap(slug -> vocabulary.modality(slug).stream())
                                .map(Term::label)
                                .map(texts.language()::of)
                                .toList()));
    }

    private String name(String task) {
        return vocabulary
                .task(task)
                .map(Term::label)
                .map(texts.language()::inSentence)
                .orElse(task);
    }
}
