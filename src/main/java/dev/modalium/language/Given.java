package dev.modalium.language;

/// What somebody gave, as an answer that refuses it shows it: long enough to be known again, and never at full length.
public final class Given {

    private static final int LONGEST = 40;
    private static final int LONGEST_PATH = 120;

    private Given() {}

    public static String shown(String text) {
        return cut(text, LONGEST);
    }

    /// The path of an address, whose parts are longer together.
    public static String path(String path) {
        return cut(path, LONGEST_PATH);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
