package dev.modalium.ui;

import dev.modalium.manifest.FindingCode;
import java.util.ArrayList;
import java.util.List;

/// A rule as its page shows it.
record RuleView(String code, String severity, List<Piece> meaning, List<Piece> remedy) {

    /// A piece of a sentence, which stands between backquotes where it is code.
    record Piece(String text, boolean code) {}

    static RuleView of(FindingCode code) {
        return new RuleView(code.slug(), code.severity().slug(), pieces(code.meaning()), pieces(code.remedy()));
    }

    private static List<Piece> pieces(String sentence) {
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
