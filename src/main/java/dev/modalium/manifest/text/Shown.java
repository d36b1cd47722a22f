package dev.modalium.manifest.text;

/// Values of a manifest as messages show them: short, on one line, with control characters made visible.
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    public static String of(String value) {
        var shown = new StringBuilder();
        for (int i = 0; i < value.length(); ) {
            int character = value.codePointAt(i);
            if (i >= LONGEST) {
                return shown.append('…').toString();
            }
            if (Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE) {
                shown.append("\\u%04X".formatted(character));
            } else {
                shown.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
        return shown.toString();
    }
}
