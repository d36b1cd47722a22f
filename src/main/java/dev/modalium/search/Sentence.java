package dev.modalium.search;

import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a question, some of them mended where they were misspelt.
///
/// @param mended indexes of the tokens whose normal form is not what was written
record Sentence(String text, List<Token> tokens, Set<Integer> mended) {

    private static final Pattern SEPARATING_SIGN = Pattern.compile("[/、]");

    int size() {
        return tokens.size();
    }

    /// The words of a piece as they were written.
    String textOf(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    String textOf(Piece piece) {
        return textOf(piece.from(), piece.to());
    }

    /// Whether a sign that joins, such as `+`, `/` or `、`, stands right before the token.
    boolean isBehindSign(int token) {
        if (token == 0) {
            return false;
        }
        Token before = tokens.get(token - 1);
        String gap = text.substring(before.end(), tokens.get(token).start());
        return before.isSign() || SEPARATING_SIGN.matcher(gap).find();
    }

    boolean isMended(Piece piece) {
        return mended.stream().anyMatch(token -> piece.from() <= token && token < piece.to());
    }
}
