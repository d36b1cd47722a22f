package dev.modalium.search;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mends misspelt words of a question where there is no doubt what was meant.
///
/// Only words of five letters or more, one typing mistake away from one single word of the vocabulary, are mended, and
/// only where that leads to a term; the interpretation says so. Everything else is a suggestion.
final class Repair {

    private static final int SHORTEST = 5;

    private final Set<String> words;

    Repair(Lexicon lexicon) {
        words = Stream.concat(
                        lexicon.names().stream().flatMap(name -> Arrays.stream(name.split(" "))),
                        Phrases.NEGATING.words().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The sentence with those of the tokens mended that are unknown by themselves.
    Sentence mended(Sentence sentence, Set<Integer> unknown) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        Set<Integer> mended = new HashSet<>();
        for (int index : unknown) {
            Token token = tokens.get(index);
            word(token.normal()).ifPresent(word -> {
                tokens.set(index, new Token(token.text(), word, token.start(), token.end()));
                mended.add(index);
            });
        }
        return new Sentence(sentence.text(), List.copyOf(tokens), Set.copyOf(mended));
    }

    private Optional<String> word(String written) {
        if (written.length() < SHORTEST || words.contains(written)) {
            return Optional.empty();
        }
        List<String> near = words.stream()
                .filter(word -> word.length() >= SHORTEST && Spelling.distance(written, word, 1) == 1)
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }
}
