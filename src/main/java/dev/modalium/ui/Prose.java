package dev.modalium.ui;

import dev.modalium.language.Texts;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sets sentences for a page of one language, and marks what in them is of another; templates reach it as `prose`.
final class Prose {

    private static final Pattern BASIS_AGAIN = Pattern.compile("^(declared|derived): ", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON = Pattern.compile(": |：");
    private static final Pattern QUOTED = Pattern.compile("(?<=“)[^“”]+(?=”)");

    private final Texts texts;

    Prose(Texts texts) {
        this.texts = texts;
    }

    /// The language of a short text, by its letters: `zh` where it has Chinese characters.
    public String language(String text) {
        return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN) ? "zh" : "en";
    }

    /// The language of a text where it is another than the page's, else null.
    public @Nullable String foreign(String text) {
        return language(text).equals(texts.language().tag()) ? null : language(text);
    }

    /// The language of a sentence in pieces where it is another than the page's, else null.
    public @Nullable String foreign(List<Piece> pieces) {
        return foreign(pieces.stream().map(Piece::text).collect(Collectors.joining()));
    }

    /// A text, cut where something in another language is quoted.
    public List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        int from = 0;
        while (quoted.find()) {
            if (!language(quoted.group()).equals(texts.language().tag())) {
                parts.add(new Part(text.substring(from, quoted.start()), null));
                parts.add(new Part(quoted.group(), language(quoted.group())));
                from = quoted.end();
            }
        }
        parts.add(new Part(text.substring(from), null));
        return List.copyOf(parts);
    }

    /// @param language of what is quoted, null where it is that of the page
    record Part(String text, @Nullable String language) {}

    /// What is lacking, and after it what there is instead.
    public List<String> lack(String text) {
        Matcher colon = COLON.matcher(text);
        return colon.find()
                ? List.of(text.substring(0, colon.start()), text.substring(colon.start()))
                : List.of(text, "");
    }

    /// With a capital letter and a full stop, and without the basis, which stands beside it as a badge.
    public String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String begun = sentenceStart(BASIS_AGAIN.matcher(text).replaceFirst(""));
        return begun.matches("(?s).*[.!?。！？]") ? begun : texts.get("page.sentence", begun);
    }

    /// Whether a sentence names its source, which then need not be said again.
    public boolean names(String sentence, String source) {
        return sentence.contains(source);
    }

    /// With a capital letter.
    String sentenceStart(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
