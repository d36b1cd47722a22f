package dev.modalium.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/// What every entry of the vocabulary has: a slug, its names in two languages, and where it comes from.
public sealed interface Term
        permits Modality, NamedPair, Representation, TaskFamily, Task, AnnotationKind, Metric, Licence {

    /// The identifier in lower case, such as `visual-grounding` or `audio.music`; unique among terms of its type.
    String slug();

    Label label();

    /// Short forms such as `AVEL`.
    List<String> abbreviations();

    /// Other names in either language; spellings that [Lexicon] folds, such as UK and US, are not listed twice.
    List<String> aliases();

    /// One sentence that says what the term means.
    String description();

    /// Where the term is taken from, such as `survey §4.1`.
    String source();

    /// The context within which its names mean this term and no other.
    default TermContext context() {
        return TermContext.of(this);
    }

    /// Everything that it is called: the slug, both labels, abbreviations and aliases.
    default Stream<String> names() {
        return Stream.of(Stream.of(slug(), label().en(), label().zh()), abbreviations().stream(), aliases().stream())
                .flatMap(names -> names);
    }
}
