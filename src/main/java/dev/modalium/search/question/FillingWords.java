package dev.modalium.search.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of a question that carry it, read from a list of them by class.
final class FillingWords {

    private static final String LIST = "/questions/filling.txt";

    private FillingWords() {}

    /// Each word or phrase, with no further meaning.
    static Map<String, String> read() {
        return text().lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toMap(phrase -> phrase, _ -> "", (one, _) -> one));
    }

    private static String text() {
        try (InputStream in = FillingWords.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException(LIST + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
