package dev.modalium.search.filter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How names of datasets are compared: without case, spaces, hyphens, underscores and dots.
public final class PlainName {

    private static final Pattern LEFT_OUT = Pattern.compile("[\\s_.\"\\p{Cntrl}\\p{Cs}-]+");

    private PlainName() {}

    public static String of(String name) {
        if (name.isBlank()) {
            return "";
        }
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return isPlain(folded) ? folded : LEFT_OUT.matcher(folded).replaceAll("");
    }

    private static boolean isPlain(String folded) {
        return folded.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
