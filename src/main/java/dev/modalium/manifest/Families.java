package dev.modalium.manifest;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The modality families in the order in which pairs name them.
final class Families {

    private static final List<String> ORDER =
            List.of("vision", "audio", "text", "motion", "point-cloud", "mesh", "optical-flow", "graph");

    private Families() {}

    /// The families of these modalities, each once: that of `vision.image` is `vision`.
    static SortedSet<String> of(Collection<String> modalities) {
        SortedSet<String> families = new TreeSet<>();
        modalities.forEach(modality -> families.add(of(modality)));
        return families;
    }

    static String of(String modality) {
        int dot = modality.indexOf('.');
        return dot < 0 ? modality : modality.substring(0, dot);
    }

    /// The slug of a pair, whichever way round its families are given.
    static String pair(String one, String other) {
        boolean ordered = rank(one) != rank(other) ? rank(one) < rank(other) : one.compareTo(other) < 0;
        return ordered ? one + "+" + other : other + "+" + one;
    }

    private static int rank(String family) {
        int index = ORDER.indexOf(family);
        return index < 0 ? ORDER.size() : index;
    }
}
