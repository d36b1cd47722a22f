package dev.modalium.validation.report;

/// Text as a terminal shows it: on one line, and as wide as it looks.
public final class TerminalText {

    private TerminalText() {}

    /// The text without line breaks, control and format characters, which could forge lines or colours.
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u3164\\uFFA0]", "?");
    }

    /// How many columns the text takes, where an East Asian character takes two.
    public static int width(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> character >= 0xFF01 && character <= 0xFF60;
        };
    }
}
