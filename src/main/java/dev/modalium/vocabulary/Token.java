package dev.modalium.vocabulary;

/// A word, a Chinese character or one of the signs `+ & →` of a text.
///
/// @param text as it was written
/// @param normal folded so that equal meanings compare equal: `Localisations` is `localization`
/// @param start index of its first `char` in the text
/// @param end index after its last `char`
public record Token(String text, String normal, int start, int end) {

    /// Whether it is one of the signs that join two terms.
    public boolean isSign() {
        return normal.equals("+") || normal.equals("&") || normal.equals("→");
    }
}
