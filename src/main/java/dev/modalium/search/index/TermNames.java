package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.Token;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// The names of the vocabulary's terms by their words.
///
/// A dataset is found by the names of its terms, which need not stand in the index for each dataset that has them.
final class TermNames {

    /// A term as a value of a column.
    record Value(String column, String slug) {}

    private record Named(List<String> words, Value value) {}

    private final List<Named> names = new ArrayList<>();
    private final NavigableMap<String, Set<Value>> byWord = new TreeMap<>();

    TermNames(Vocabulary vocabulary) {
        add(Field.MODALITY, vocabulary.modalities());
        add(Field.TASK, vocabulary.tasks());
        add(Field.TASK, vocabulary.taskFamilies());
        add(Field.ANNOTATION, vocabulary.annotationKinds());
    }

    /// The terms in one of whose names a word begins so; where there are several, they follow each other in it.
    Collection<Value> having(List<String> words) {
        Set<Value> values = new LinkedHashSet<>();
        if (words.size() == 1) {
            String beginning = words.getFirst();
            byWord.tailMap(beginning).entrySet().stream()
                    .takeWhile(entry -> entry.getKey().startsWith(beginning))
                    .forEach(entry -> values.addAll(entry.getValue()));
        } else if (!words.isEmpty()) {
            names.stream()
                    .filter(named -> Collections.indexOfSubList(named.words(), words) >= 0)
                    .forEach(named -> values.add(named.value()));
        }
        return values;
    }

    private void add(Field field, Collection<? extends Term> terms) {
        for (Term term : terms) {
            Value value = new Value(Columns.of(field), term.slug());
            term.names().forEach(name -> {
                List<String> words =
                        Lexicon.tokens(name).stream().map(Token::normal).toList();
                names.add(new Named(words, value));
                words.forEach(word ->
                        byWord.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(value));
            });
        }
    }
}
