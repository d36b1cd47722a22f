package dev.modalium.search.question;

import dev.modalium.vocabulary.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a question that carry it, read from a list of them by class.
final class FillingWords {

    /// Words that have no plural, so that with one they are nouns that say something: `underground mines`, `images of
    /// cans`.
    private static final Set<String> WITHOUT_PLURAL =
            Set.of("mine", "can", "will", "may", "might", "must", "up", "down", "out", "in", "if", "but");

    private FillingWords() {}

    /// Each word or phrase, with no further meaning.
    static Map<String, String> read() {
        return Lists.lines("filling.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .flatMap(FillingWords::each)
                .collect(Collectors.toMap(phrase -> phrase, _ -> "", (one, _) -> one));
    }

    /// Whether the words are only like such a word in their folded form.
    static boolean isOtherNoun(List<Token> words) {
        return words.size() == 1
                && WITHOUT_PLURAL.contains(words.getFirst().normal())
                && words.getFirst().text().toLowerCase(Locale.ROOT).endsWith("s");
    }

    /// `my/our + boss/client` is four phrases.
    private static Stream<String> each(String phrase) {
        String[] parts = phrase.split(" \\+ ", -1);
        return parts.length == 1
                ? Stream.of(phrase)
                : Arrays.stream(parts[0].split("/", -1))
                        .flatMap(first -> Arrays.stream(parts[1].split("/", -1)).map(second -> first + " " + second));
    }
}
