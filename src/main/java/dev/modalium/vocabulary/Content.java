package dev.modalium.vocabulary;

import java.util.HashSet;
import java.util.Set;

/// What a dataset contains, as far as support rules ask: the slugs of what was counted or declared.
///
/// @param modalities slugs of modalities, each with or without the families above it
/// @param annotationKinds slugs of annotation kinds
/// @param pairs slugs of the modality pairs that share items, such as `vision+audio`
public record Content(Set<String> modalities, Set<String> annotationKinds, Set<String> pairs) {

    public Content {
        modalities = Set.copyOf(modalities);
        annotationKinds = Set.copyOf(annotationKinds);
        pairs = Set.copyOf(pairs);
    }

    /// Content of which no more is known than its modalities: they are taken to share their items.
    public Content(Set<String> modalities, Set<String> annotationKinds) {
        this(modalities, annotationKinds, pairsAmong(modalities));
    }

    boolean has(String modality) {
        return modalities.stream().anyMatch(present -> Modality.covers(modality, present));
    }

    boolean pairs(String one, String other) {
        String first = Modality.familyOf(one);
        String second = Modality.familyOf(other);
        return first.equals(second) || pairs.contains(first + "+" + second) || pairs.contains(second + "+" + first);
    }

    private static Set<String> pairsAmong(Set<String> modalities) {
        Set<String> pairs = new HashSet<>();
        for (String one : modalities) {
            for (String other : modalities) {
                pairs.add(Modality.familyOf(one) + "+" + Modality.familyOf(other));
            }
        }
        return pairs;
    }
}
