package dev.modalium.catalogue;

import dev.modalium.language.Language;
import dev.modalium.language.Texts;
import dev.modalium.vocabulary.Requirement;
import dev.modalium.vocabulary.Requirement.HasAnnotation;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Requirement.InSameItems;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the rule of a task asks for, as a phrase.
///
/// The vocabulary describes it in English only.
public record RequirementText(Texts texts, Vocabulary vocabulary) {

    public String of(Requirement requirement) {
        if (texts.language() == Language.ENGLISH) {
            return requirement.describe(vocabulary);
        }
        return switch (requirement) {
            case HasModality(List<String> anyOf) -> either(anyOf, vocabulary::modality);
            case HasAnnotation(List<String> anyOf) -> either(anyOf, vocabulary::annotationKind);
            case InSameItems(HasModality first, HasModality second) ->
                texts.get("lack.pair", texts.and(List.of(of(first), of(second))));
        };
    }

    /// What is lacking, to stand behind a `no`.
    public static String none(List<String> lacks, Texts texts) {
        return lacks.stream()
                .reduce((one, other) -> texts.get("conflict.and-no", one, other))
                .orElseGet(() -> texts.get("conflict.all-at-once"));
    }

    private String either(List<String> slugs, Function<String, Optional<? extends Term>> term) {
        return texts.or(slugs.stream()
                .map(slug -> term.apply(slug)
                        .map(Term::label)
                        .map(texts.language()::of)
                        .orElse(slug))
                .toList());
    }
}
