package dev.modalium.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What datasets are called, and how such names are compared: without case, spaces, hyphens, underscores and dots.
final class Names {

    /// All names of a row `d` of the table `dataset`; what stands in brackets behind a name may be left out.
    static final String OF_D = "array[d.slug, d.name, split_part(d.name, ' (', 1)] || d.aliases";

    private static final Pattern LEFT_OUT = Pattern.compile("[\\s_.\"\\p{Cntrl}\\p{Cs}-]+");

    private Names() {}

    static String plain(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return LEFT_OUT.matcher(folded).replaceAll("");
    }

    /// The same in SQL.
    static String plainSql(String expression) {
        return "translate(lower(" + expression + "), ' _.\"-', '')";
    }
}
