package dev.modalium.search.question;

import dev.modalium.vocabulary.Token;
import java.util.List;

/// Tokens as one text, by which phrases are looked up.
final class Key {

    private Key() {}

    static String of(List<Token> tokens) {
        if (tokens.size() == 1) {
            return tokens.getFirst().normal();
        }
        StringBuilder key = new StringBuilder();
        for (Token token : tokens) {
            key.append(key.isEmpty() ? "" : " ").append(token.normal());
        }
        return key.toString();
    }
}
