package dev.modalium.manifest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The words of the findings, read once.
final class FindingWords {

    private static final Properties ENGLISH = read("findings.properties");
    private static final Properties CHINESE = read("findings_zh.properties");

    private FindingWords() {}

    /// In English where the language is not Chinese.
    static String of(String key, Locale locale) {
        Properties words = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
        return Objects.requireNonNull(words.getProperty(key), () -> "The words of the findings lack " + key);
    }

    private static Properties read(String file) {
        var words = new Properties();
        var resource = Objects.requireNonNull(FindingWords.class.getResourceAsStream(file));
        try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
