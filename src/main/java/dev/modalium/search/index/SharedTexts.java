package dev.modalium.search.index;

import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Texts that stand in many datasets, numbered: the slugs of the vocabulary, and codes of the catalogue.
///
/// The numbers stand in the index, so they are part of its [Shape].
final class SharedTexts {

    private static final List<String> CODES = List.of("""
            declared derived high medium low listed withdrawn real synthetic mixed items annotations categories synchronised
            aligned paired described-by derived-from item segment frame region token extends subset-of shares-media-with
            year summary licence languages nature name homepage creators citation 1 1.0 en zh
            """.strip().split("\\s+", -1));

    private final List<String> texts;
    private final Map<String, Integer> numbers = new HashMap<>();

    SharedTexts(Vocabulary vocabulary) {
        List<String> families = vocabulary.modalities().stream()
                .filter(Modality::isFamily)
                .map(Term::slug)
                .toList();
        texts = Stream.of(
                        CODES.stream(),
                        Stream.<List<? extends Term>>of(
                                        vocabulary.modalities(),
                                        vocabulary.tasks(),
                                        vocabulary.annotationKinds(),
                                        vocabulary.licences())
                                .flatMap(List::stream)
                                .map(Term::slug),
                        families.stream().flatMap(one -> families.stream().map(other -> one + "+" + other)))
                .flatMap(text -> text)
                .distinct()
                .toList();
        for (int number = 0; number < texts.size(); number++) {
            numbers.put(texts.get(number), number);
        }
    }

    int count() {
        return texts.size();
    }

    String text(int number) {
        return texts.get(number);
    }

    @Nullable
    Integer number(String text) {
        return numbers.get(text);
    }
}
