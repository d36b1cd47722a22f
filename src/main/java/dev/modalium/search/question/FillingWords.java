package dev.modalium.search.question;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of a question that carry it, read from a list of them by class.
final class FillingWords {

    private FillingWords() {}

    /// Each word or phrase, with no further meaning.
    static Map<String, String> read() {
        return Lists.lines("filling.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toMap(phrase -> phrase, _ -> "", (one, _) -> one));
    }
}
