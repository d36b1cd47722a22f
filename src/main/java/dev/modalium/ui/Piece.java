package dev.modalium.ui;

import java.util.ArrayList;
import java.util.List;

/// A piece of a sentence, which stands between backquotes where it is code.
record Piece(String text, boolean code) {

    static List<Piece> of(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        boolean code = false;
        for (String text : sentence.split("`", -1)) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, code));
            }
            code = !code;
        }
        return List.copyOf(pieces);
    }
}
