package dev.modalium.vocabulary;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Folds an English word in lower case: plural to singular, UK to US spelling.
///
/// Names and questions are folded alike, so a fold that makes no English word is harmless as long as it makes no other.
final class Spelling {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("vertices", "vertex"),
            Map.entry("indices", "index"),
            Map.entry("matrices", "matrix"),
            Map.entry("corpora", "corpus"),
            Map.entry("movies", "movie"),
            Map.entry("caches", "cache"),
            Map.entry("licence", "license"),
            Map.entry("licences", "license"),
            Map.entry("programme", "program"),
            Map.entry("programmes", "program"),
            Map.entry("artefact", "artifact"),
            Map.entry("artefacts", "artifact"),
            Map.entry("grey", "gray"));

    private static final Set<String> SINGULAR = Set.of("news", "series", "species", "always", "does");

    /// Shorter words are abbreviations: `AVS` is not the plural of `AV`.
    private static final int SHORTEST_PLURAL = 4;

    private static final Pattern ISE = Pattern.compile("(?<=..)(i|y)s(e|ed|er|ing|ation|able)$");
    private static final Pattern OUR = Pattern.compile("^(behavi|col|fav|flav|hon|hum|lab|neighb)our");
    private static final Pattern TRE = Pattern.compile("(cen|me|li|thea)tre$");
    private static final Pattern DOUBLE_L =
            Pattern.compile("^(cancel|channel|label|level|model|signal|travel)l(ed|er|ing)$");

    private Spelling() {}

    static String fold(String word) {
        String irregular = IRREGULAR.get(word);
        return irregular != null ? irregular : american(singular(word));
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || SINGULAR.contains(word)) {
            return word;
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > SHORTEST_PLURAL) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean sibilant =
                word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, word.length() - (sibilant ? 2 : 1));
    }

    private static String american(String word) {
        String folded = word; // few words have such letters at all, and every text is folded
        if (folded.contains("is") || folded.contains("ys")) {
            folded = ISE.matcher(folded).replaceFirst("$1z$2");
        }
        if (folded.contains("our")) {
            folded = OUR.matcher(folded).replaceFirst("$1or");
        }
        if (folded.endsWith("tre")) {
            folded = TRE.matcher(folded).replaceFirst("$1ter");
        }
        if (folded.contains("ll")) {
            folded = DOUBLE_L.matcher(folded).replaceFirst("$1$2");
        }
        return folded.endsWith("logue") ? folded.substring(0, folded.length() - 2) : folded;
    }
}
