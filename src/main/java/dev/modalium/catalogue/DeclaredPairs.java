package dev.modalium.catalogue;

import dev.modalium.catalogue.Contents.ModalityFact;
import dev.modalium.catalogue.Contents.PairFact;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pairs that follow from declared modalities: each two families of them, no surer than the less sure of both.
final class DeclaredPairs {

    private DeclaredPairs() {}

    static List<PairFact> among(List<ModalityFact> modalities, Vocabulary vocabulary) {
        return vocabulary
                .pairsOf(modalities.stream().map(ModalityFact::modality).collect(Collectors.toSet()))
                .stream()
                .map(pair -> {
                    ModalityFact first = surest(pair.first(), modalities, vocabulary);
                    ModalityFact second = surest(pair.second(), modalities, vocabulary);
                    String sources = Stream.of(first.source(), second.source())
                            .distinct()
                            .collect(Collectors.joining("; "));
                    return new PairFact(
                            pair.slug(),
                            null,
                            null,
                            null,
                            "both modalities are declared (" + sources + ")",
                            first.confidence().lower(second.confidence()));
                })
                .toList();
    }

    private static ModalityFact surest(String family, List<ModalityFact> modalities, Vocabulary vocabulary) {
        return modalities.stream()
                .filter(fact -> vocabulary.familyOf(fact.modality()).equals(family))
                .min(Comparator.comparing(ModalityFact::confidence))
                .orElseThrow();
    }
}
