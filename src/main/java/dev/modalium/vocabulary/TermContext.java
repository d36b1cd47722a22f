package dev.modalium.vocabulary;

/// What a name is used to speak about: within one context it means one term, across contexts it may mean several.
public enum TermContext {
    MODALITY,
    PAIR,
    TASK,
    TASK_FAMILY,
    ANNOTATION_KIND,
    LICENCE,
    METRIC,
    REPRESENTATION;

    static TermContext of(Term term) {
        return switch (term) {
            case Modality _ -> MODALITY;
            case NamedPair _ -> PAIR;
            case Task _ -> TASK;
            case TaskFamily _ -> TASK_FAMILY;
            case AnnotationKind _ -> ANNOTATION_KIND;
            case Licence _ -> LICENCE;
            case Metric _ -> METRIC;
            case Representation _ -> REPRESENTATION;
        };
    }
}
