package dev.modalium.search.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lists of words that the parser comes with, a line each; a line that begins with `#` says what follows.
final class Lists {

    private Lists() {}

    static List<String> lines(String name) {
        try (InputStream in = Lists.class.getResourceAsStream("/questions/" + name)) {
            if (in == null) {
                throw new IllegalStateException("questions/" + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
