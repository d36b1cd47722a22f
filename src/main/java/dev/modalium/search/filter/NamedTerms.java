package dev.modalium.search.filter;

import dev.modalium.language.Said;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The terms of a vocabulary by any of their names, as values of filters have them.
record NamedTerms(Vocabulary vocabulary) {

    /// The slug of a term.
    ///
    /// @param parameter whose value it is
    /// @param expected what would have been right
    /// @throws UnusableParameter if no term of these contexts has the name
    String slug(String parameter, String name, Said expected, TermContext... contexts) {
        return Stream.of(contexts)
                .flatMap(context -> find(name, context).stream())
                .findFirst()
                .orElseThrow(() -> UnusableParameter.of(parameter, name, names(contexts), expected));
    }

    Optional<String> find(String name, TermContext context) {
        return vocabulary.lexicon().lookup(name, context).stream().findFirst().map(Term::slug);
    }

    /// The family of a modality by any of its names.
    String family(String parameter, String modality, Said expected) {
        return vocabulary.familyOf(slug(parameter, modality, expected, TermContext.MODALITY));
    }

    /// In lower case.
    List<String> names(TermContext... contexts) {
        return Stream.of(contexts)
                .<Term>flatMap(context -> switch (context) {
                    case MODALITY -> vocabulary.modalities().stream();
                    case TASK -> vocabulary.tasks().stream();
                    case TASK_FAMILY -> vocabulary.taskFamilies().stream();
                    case ANNOTATION_KIND -> vocabulary.annotationKinds().stream();
                    case LICENCE -> vocabulary.licences().stream();
                    case PAIR, METRIC, REPRESENTATION -> Stream.<Term>of();
                })
                .flatMap(Term::names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
