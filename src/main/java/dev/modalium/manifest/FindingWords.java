package dev.modalium.manifest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// The words of the findings, read once.
final class FindingWords {

    private static final Properties WORDS = read();

    private FindingWords() {}

    static String of(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), () -> "findings.properties lacks " + key);
    }

    private static Properties read() {
        var words = new Properties();
        var resource = Objects.requireNonNull(FindingWords.class.getResourceAsStream("findings.properties"));
        try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
