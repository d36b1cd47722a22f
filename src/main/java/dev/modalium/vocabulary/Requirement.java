package dev.modalium.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One thing that a dataset must contain to support a task.
public sealed interface Requirement {

    boolean isMetBy(Content content);

    /// The requirement as a phrase in an English sentence, such as `temporal segments` after "lacks".
    String describe(Vocabulary vocabulary);

    /// Any one of these modalities (a family is met by all below it), carried by the items.
    record HasModality(List<String> anyOf) implements Requirement {

        public HasModality {
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public boolean isMetBy(Content content) {
            return anyOf.stream().anyMatch(content::has);
        }

        @Override
        public String describe(Vocabulary vocabulary) {
            return either(
                    anyOf, slug -> vocabulary.modality(slug).map(Term::label).map(Label::inSentence));
        }
    }

    /// Annotations of any one of these kinds.
    record HasAnnotation(List<String> anyOf) implements Requirement {

        public HasAnnotation {
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public boolean isMetBy(Content content) {
            return anyOf.stream().anyMatch(content.annotationKinds()::contains);
        }

        @Override
        public String describe(Vocabulary vocabulary) {
            return either(anyOf, slug -> vocabulary.annotationKind(slug).map(AnnotationKind::plural));
        }
    }

    /// Two modalities in the same items; where one is wholly absent, its own requirement says so and this is silent.
    record InSameItems(HasModality first, HasModality second) implements Requirement {

        @Override
        public boolean isMetBy(Content content) {
            if (!first.isMetBy(content) || !second.isMetBy(content)) {
                return true;
            }
            return first.anyOf.stream()
                    .filter(content::has)
                    .anyMatch(one ->
                            second.anyOf.stream().filter(content::has).anyMatch(other -> content.pairs(one, other)));
        }

        @Override
        public String describe(Vocabulary vocabulary) {
            return first.describe(vocabulary) + " and " + second.describe(vocabulary) + " in the same items";
        }
    }

    private static String either(List<String> slugs, Function<String, Optional<String>> name) {
        return slugs.stream().map(slug -> name.apply(slug).orElse(slug)).collect(Collectors.joining(" or "));
    }
}
