package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Token;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that datasets say of themselves, and those of the names of their terms.
record ModelWords(Vocabulary vocabulary, Model model) {

    private static final Map<String, List<String>> WORDS = new ConcurrentHashMap<>(); // cutting takes the most time

    boolean says(String word, IndexedDataset dataset) {
        List<String> parts = words(word);
        String own = Stream.concat(
                        Looked.written(dataset).stream(), Stream.of(dataset.summary(), dataset.description()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \n "));
        return !parts.isEmpty()
                && (stands(parts, words(own))
                        || terms(dataset).flatMap(Term::names).anyMatch(name -> stands(parts, words(name))));
    }

    private Stream<Term> terms(IndexedDataset dataset) {
        return Stream.of(
                        model.values(Field.MODALITY, dataset).stream().map(vocabulary::modality),
                        model.values(Field.TASK, dataset).stream().map(vocabulary::task),
                        model.values(Field.TASK, dataset).stream().map(vocabulary::taskFamily),
                        model.values(Field.ANNOTATION, dataset).stream().map(vocabulary::annotationKind))
                .flatMap(terms -> terms)
                .flatMap(Optional::stream);
    }

    static boolean stands(List<String> parts, List<String> words) {
        return parts.size() == 1
                ? words.stream().anyMatch(word -> word.startsWith(parts.getFirst()))
                : Collections.indexOfSubList(words, parts) >= 0;
    }

    static List<String> words(String text) {
        return WORDS.computeIfAbsent(
                text, _ -> Lexicon.tokens(text).stream().map(Token::normal).toList());
    }
}
