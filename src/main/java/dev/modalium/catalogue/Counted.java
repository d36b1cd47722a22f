package dev.modalium.catalogue;

import dev.modalium.manifest.Profile;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Content;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a profile counts, together with what its annotations add: items with captions carry text.
///
/// @param modalities items by modality; null where only the annotations were counted
/// @param pairs items by pair of families; null likewise
/// @param kinds annotations by kind
record Counted(
        Profile profile,
        Map<String, @Nullable Long> modalities,
        Map<String, @Nullable Long> pairs,
        Map<String, Long> kinds) {

    static Counted in(Profile profile, Vocabulary vocabulary) {
        Counted counted = new Counted(
                profile, new TreeMap<>(profile.modalities()), new TreeMap<>(profile.pairs()), profile.kinds());
        for (String kind : counted.kinds().keySet()) {
            vocabulary
                    .annotationKind(kind)
                    .map(AnnotationKind::modality)
                    .ifPresent(modality -> counted.add(modality, vocabulary));
        }
        return counted;
    }

    Content content() {
        return new Content(modalities.keySet(), kinds.keySet(), pairs.keySet());
    }

    /// Adds a modality that annotations bring; with what every item carries, it surely shares items.
    private void add(String added, Vocabulary vocabulary) {
        if (modalities.keySet().stream().anyMatch(present -> Modality.covers(added, present))) {
            return;
        }
        Set<String> everywhere = profile.modalities().entrySet().stream()
                .filter(entry -> entry.getValue() == profile.items())
                .map(entry -> Modality.familyOf(entry.getKey()))
                .collect(Collectors.toSet());
        String family = Modality.familyOf(added);
        modalities.put(added, null);
        for (String other : everywhere) {
            if (!other.equals(family)) {
                pairs.putIfAbsent(vocabulary.pair(family, other).slug(), null);
            }
        }
    }
}
