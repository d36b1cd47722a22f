package dev.modalium.search.filter;

import java.text.Normalizer;
import java.util.Locale;

/// How names of datasets are compared: without case, spaces, hyphens, underscores, dots and what is not seen.
public final class PlainName {

    private static final String LEFT_OUT = "_.\"-";
    private static final char DELETE = 0x7F;

    private PlainName() {}

    public static String of(String name) {
        if (name.isBlank()) {
            return "";
        }
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().filter(sign -> !isLeftOut(sign)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// Spaces and the like, what is not seen, such as a zero width space, and halves of characters, which nothing can
    /// be
    /// written with.
    private static boolean isLeftOut(int sign) {
        return sign <= ' '
                || sign == DELETE
                || LEFT_OUT.indexOf(sign) >= 0
                || Character.getType(sign) == Character.FORMAT
                || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
    }
}
