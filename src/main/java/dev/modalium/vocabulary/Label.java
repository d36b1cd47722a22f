package dev.modalium.vocabulary;

import java.util.Locale;

/// The name of a term as people read it, in English and Chinese.
public record Label(String en, String zh) {

    /// The English name inside a sentence: `Video` becomes `video`, while `OCR text` and `2D skeleton` stay.
    public String inSentence() {
        boolean abbreviation = en.length() > 1 && !Character.isLowerCase(en.charAt(1));
        return abbreviation ? en : en.substring(0, 1).toLowerCase(Locale.ROOT) + en.substring(1);
    }
}
