package dev.modalium.ui;

import dev.modalium.language.Language;
import dev.modalium.manifest.FindingCode;
import java.util.List;

/// A rule as its page shows it.
record RuleView(String code, String severity, List<Piece> meaning, List<Piece> remedy) {

    static RuleView of(FindingCode code, Language language) {
        return new RuleView(
                code.slug(),
                code.severity().slug(),
                Piece.of(code.meaning(language.locale())),
                Piece.of(code.remedy(language.locale())));
    }
}
