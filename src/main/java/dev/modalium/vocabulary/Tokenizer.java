package dev.modalium.vocabulary;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts a text into tokens; hyphens, underscores, slashes and all other punctuation only separate.
final class Tokenizer {

    private static final int FIRST_HAN = 0x2E80; // no character before it needs to be looked up

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private final String text;
    private final String simplified;
    private final List<Token> tokens = new ArrayList<>();
    private int wordStart = -1;

    private Tokenizer(String text) {
        this.text = text;
        this.simplified = SimplifiedHan.of(text);
    }

    static List<Token> tokens(String text) {
        return new Tokenizer(text).run();
    }

    private List<Token> run() {
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            if (codePoint >= FIRST_HAN && UnicodeScript.of(codePoint) == UnicodeScript.HAN) {
                endWord(i);
                add(i, end, folded(i, end));
            } else if (isArrow(i)) {
                endWord(i);
                end = i + 2;
                add(i, end, "→");
            } else if (isSign(i, end)) {
                endWord(i);
                add(i, end, folded(i, end));
            } else if (Pictures.endAt(text, i) > i) {
                endWord(i);
                end = Pictures.endAt(text, i);
                add(i, end, text.substring(i, end));
            } else if (isWordPart(codePoint, i, end)) {
                wordStart = wordStart < 0 ? i : wordStart;
            } else {
                endWord(i);
            }
            i = end;
        }
        endWord(text.length());
        return List.copyOf(tokens);
    }

    private void endWord(int end) {
        if (wordStart >= 0) {
            add(wordStart, end, Spelling.fold(folded(wordStart, end)));
            wordStart = -1;
        }
    }

    private void add(int start, int end, String normal) {
        tokens.add(new Token(text.substring(start, end), normal, start, end));
    }

    private String folded(int start, int end) {
        String part = simplified.substring(start, end);
        String seen = part.codePoints().anyMatch(Tokenizer::isUnseen)
                ? UNSEEN.matcher(part).replaceAll("")
                : part;
        return Normalizer.normalize(seen, Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private boolean isArrow(int i) {
        return text.startsWith("->", i) || text.startsWith("=>", i);
    }

    private boolean isSign(int start, int end) {
        char first = text.charAt(start);
        if (first == ' ' || Character.isLetterOrDigit(first)) {
            return false;
        }
        String sign = folded(start, end);
        return sign.equals("+") || sign.equals("&") || sign.equals("→");
    }

    /// Letters and digits, `@` as in `R@1`, the point inside a number as in `CC-BY-4.0`, and what is not seen inside a
    /// word, such as a soft hyphen.
    private boolean isWordPart(int codePoint, int start, int end) {
        return (wordStart >= 0 && isUnseen(codePoint))
                || Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || codePoint == '@'
                || (codePoint == '.' && isDigitAt(start - 1) && isDigitAt(end));
    }

    private static boolean isUnseen(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    private boolean isDigitAt(int i) {
        return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }
}
