package dev.modalium.vocabulary;

/// Emoji in a text, each with all the signs that make it: `❤️`, flags, families.
final class Pictures {

    private static final int AS_PICTURE = 0xFE0F;
    private static final int JOINER = 0x200D;
    private static final int FIRST_OF_FLAG = 0x1F1E6;
    private static final int LAST_OF_FLAG = 0x1F1FF;

    private Pictures() {}

    /// The index behind the picture that begins at an index, the index itself where none does.
    static int endAt(String text, int start) {
        int end = endOfOne(text, start);
        while (end > start && codePointAt(text, end) == JOINER) {
            int next = endOfOne(text, end + 1);
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int endOfOne(String text, int start) {
        int first = codePointAt(text, start);
        int end = start + Character.charCount(Math.max(first, 0));
        int second = codePointAt(text, end);
        if (!Character.isEmojiPresentation(first) && !(Character.isEmoji(first) && second == AS_PICTURE)) {
            return start;
        }
        boolean more =
                second == AS_PICTURE || Character.isEmojiModifier(second) || (isOfFlag(first) && isOfFlag(second));
        return more ? end + Character.charCount(second) : end;
    }

    private static boolean isOfFlag(int codePoint) {
        return codePoint >= FIRST_OF_FLAG && codePoint <= LAST_OF_FLAG;
    }

    private static int codePointAt(String text, int at) {
        return at < text.length() ? text.codePointAt(at) : -1;
    }
}
