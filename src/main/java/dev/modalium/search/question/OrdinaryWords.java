package dev.modalium.search.question;

import dev.modalium.vocabulary.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that are written like one of the vocabulary, or like a dataset, and mean something else: `singing` is not
/// `signing`, and `grid search` not about GRID.
final class OrdinaryWords {

    private static final List<String> ENDINGS = List.of("ing", "ed", "er", "ers", "ings");
    private static final int LONGEST_DOUBLED = 5; // letters; more of them are misspelt, as `captionning`
    private static final int SHORTEST_STEM = 3; // letters

    private static final Set<String> FOLDED = read().map(Lexicon::fold).collect(Collectors.toUnmodifiableSet());

    private OrdinaryWords() {}

    /// Each word as it is written, in the order of the list.
    static Stream<String> read() {
        return Lists.lines("ordinary.txt").stream().flatMap(line -> Stream.of(line.split(" ", -1)));
    }

    /// Whether a folded word is one of them.
    static boolean contains(String word) {
        return FOLDED.contains(word);
    }

    /// Whether a folded word is one of them, or a form of one: `parking`, `boating`.
    static boolean containsFormOf(String word) {
        return contains(word)
                || ENDINGS.stream()
                        .filter(word::endsWith)
                        .map(ending -> word.substring(0, word.length() - ending.length()))
                        .filter(stem -> stem.length() >= SHORTEST_STEM)
                        .anyMatch(stem -> contains(stem) || contains(stem + "e") || contains(withoutDouble(stem)));
    }

    /// `scan` of `scanned`.
    private static String withoutDouble(String stem) {
        int last = stem.length() - 1;
        return stem.length() <= LONGEST_DOUBLED && stem.charAt(last) == stem.charAt(last - 1)
                ? stem.substring(0, last)
                : stem;
    }
}
