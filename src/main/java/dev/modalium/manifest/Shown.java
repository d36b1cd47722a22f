package dev.modalium.manifest;

import java.util.Set;

/// What manifests of a format can tell of a dataset: of anything else, that they do not have it says nothing.
///
/// @param modalities slugs of those that items of the format can carry by themselves
/// @param annotationKinds slugs of those that annotations of the format can be of
public record Shown(Set<String> modalities, Set<String> annotationKinds) {

    public static final Shown NOTHING = new Shown(Set.of(), Set.of());

    public Shown {
        modalities = Set.copyOf(modalities);
        annotationKinds = Set.copyOf(annotationKinds);
    }
}
