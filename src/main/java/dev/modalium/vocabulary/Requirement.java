package dev.modalium.vocabulary;

import java.util.List;

/// One thing that a dataset must contain to support a task.
public sealed interface Requirement {

    /// Any one of these modalities (a family is met by all below it), carried by the items.
    record HasModality(List<String> anyOf) implements Requirement {}

    /// Annotations of any one of these kinds.
    record HasAnnotation(List<String> anyOf) implements Requirement {}
}
