package dev.modalium.catalogue;

import dev.modalium.manifest.ItemGroup;
import dev.modalium.manifest.Profile;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.ModalityPair;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The modalities and pairs of counted items, by themselves and by their annotations as the
/// vocabulary has it now.
///
/// Items were counted by the vocabulary of the day. What annotations bring since then has no count;
/// what they no longer bring is left out.
record Brought(SortedSet<String> modalities, SortedSet<String> pairs) {

    static Brought of(Profile profile, Vocabulary vocabulary) {
        SortedSet<String> modalities = new TreeSet<>(profile.modalities().keySet());
        SortedSet<String> pairs = new TreeSet<>(profile.pairs().keySet());
        if (profile.groups().isEmpty()) { // kept before groups were counted: nothing tells what annotations bring
            return new Brought(modalities, pairs);
        }
        Set<String> here = new TreeSet<>();
        for (Map.Entry<String, ItemGroup> entry : profile.groups().entrySet()) {
            if (entry.getValue().items() == 0) { // annotations of items that no manifest names
                continue;
            }
            List<String> own = List.of(entry.getKey().split("\\+", -1));
            Set<String> brought = brought(entry.getValue().kinds().keySet(), vocabulary);
            here.addAll(own);
            here.addAll(brought);
            for (String modality : brought) {
                if (!profile.modalities().containsKey(modality)) {
                    modalities.add(modality);
                    pairs.addAll(pairs(own, modality, vocabulary));
                }
            }
        }
        modalities.retainAll(here);
        pairs.removeIf(pair -> !families(here).containsAll(List.of(pair.split("\\+", -1))));
        return new Brought(modalities, pairs);
    }

    private static Set<String> brought(Collection<String> kinds, Vocabulary vocabulary) {
        Set<String> brought = new TreeSet<>();
        kinds.forEach(kind ->
                vocabulary.annotationKind(kind).map(AnnotationKind::modality).ifPresent(brought::add));
        return brought;
    }

    private static List<String> pairs(List<String> own, String brought, Vocabulary vocabulary) {
        return own.stream()
                .filter(modality -> vocabulary.modality(modality).isPresent())
                .filter(modality -> !Modality.familyOf(modality).equals(Modality.familyOf(brought)))
                .map(modality -> vocabulary.pair(modality, brought))
                .map(ModalityPair::slug)
                .toList();
    }

    private static Set<String> families(Set<String> modalities) {
        Set<String> families = new TreeSet<>();
        modalities.forEach(modality -> families.add(Modality.familyOf(modality)));
        return families;
    }
}
