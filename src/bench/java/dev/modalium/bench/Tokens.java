package dev.modalium.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The floor: Jackson reads every token of a file and does nothing with them.
final class Tokens {

    private Tokens() {}

    public static void main(String... arguments) throws IOException {
        long tokens = 0;
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]));
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        System.out.println(tokens);
    }
}
