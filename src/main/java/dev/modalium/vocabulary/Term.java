package dev.modalium.vocabulary;

import java.util.List;

/// What every entry of the vocabulary has: a slug, its names in two languages, and where it comes from.
public sealed interface Term permits Modality, Representation, TaskFamily, Task, AnnotationKind, Metric, Licence {

    /// The identifier in lower case, such as `visual-grounding` or `audio.music`; unique among terms of its type.
    String slug();

    Label label();

    /// Short forms such as `AVEL`.
    List<String> abbreviations();

    /// Other names in either language, with UK and US spellings.
    List<String> aliases();

    /// One sentence that says what the term means.
    String description();

    /// Where the term is taken from, such as `survey §4.1`.
    String source();
}
