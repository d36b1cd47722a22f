package dev.modalium.manifest.text;

import java.util.Locale;

/// Values of a manifest as messages show them: short, on one line, with characters that cannot be seen written out.
public final class ShownValue {

    private static final int LONGEST = 60;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALF_WIDTH_FILLER = 0xFFA0;

    private ShownValue() {}

    public static String of(String value) {
        return shown(value, LONGEST, false);
    }

    /// A text of several lines, cut where it is longer than the limit.
    public static String text(String text, int longest) {
        return shown(text, longest, true);
    }

    private static String shown(String value, int longest, boolean lines) {
        if (value.length() <= longest && value.codePoints().allMatch(character -> isPlain(character, lines))) {
            return value;
        }
        var shown = new StringBuilder();
        for (int i = 0; i < value.length(); ) {
            int character = value.codePointAt(i);
            if (i >= longest) {
                return shown.append('…').toString();
            }
            if (isPlain(character, lines)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04X", character));
            }
            i += Character.charCount(character);
        }
        return shown.toString();
    }

    private static boolean isPlain(int character, boolean lines) {
        if (lines && character == '\n') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isFiller(character);
        };
    }

    /// Whether it is one of the letters of Korean that stand for nothing and cannot be seen.
    private static boolean isFiller(int character) {
        return character == HANGUL_FILLER || character == HALF_WIDTH_FILLER;
    }
}
