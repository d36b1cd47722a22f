package dev.modalium.vocabulary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The vocabulary on the class path with one of its lines changed.
public final class ChangedVocabulary {

    private ChangedVocabulary() {}

    /// @param file such as `tasks/vision.yaml`
    /// @param was a part of its text, of which the first is changed
    public static Vocabulary of(String file, String was, String becomes) {
        return Vocabulary.of(new VocabularyFiles(name -> opened(name, file, was, becomes)));
    }

    private static @Nullable InputStream opened(String name, String file, String was, String becomes) {
        InputStream real = ChangedVocabulary.class.getResourceAsStream(name);
        if (real == null || !name.endsWith("/" + file)) {
            return real;
        }
        try (real) {
            String text = new String(real.readAllBytes(), StandardCharsets.UTF_8);
            int at = text.indexOf(was);
            if (at < 0) {
                throw new IllegalArgumentException("'" + was + "' does not stand in " + file);
            }
            String changed = text.substring(0, at) + becomes + text.substring(at + was.length());
            return new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
