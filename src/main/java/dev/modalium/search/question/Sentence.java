package dev.modalium.search.question;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a question, some of them mended where they were misspelt.
///
/// @param mended indexes of the tokens whose normal form is not what was written
record Sentence(String text, List<Token> tokens, Set<Integer> mended) {

    private static final Pattern SEPARATING_SIGN = Pattern.compile("[/、]");
    private static final Pattern COMPARING_SIGN = Pattern.compile("(?:[<>]=?|[≤≥≦≧=~≈])\\s*$");
    private static final Set<String> THAN = Set.of("larger", "bigger", "smaller", "rather", "other");
    private static final Set<String> MEDIA = Set.of("image", "video", "media", "audio", "clip");
    private static final int FURTHEST_COMPARED = 6; // words
    private static final char FIRST_FULL_WIDTH = '！';
    private static final char LAST_FULL_WIDTH = '～';
    private static final String MINUS = "-−!";

    int size() {
        return tokens.size();
    }

    /// The text with full-width letters, digits and signs in their usual width, and with simplified characters,
    /// character by character.
    String plain() {
        return halfWidth(Lexicon.simplified(text));
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
                half.setCharAt(i, (char) (c - FIRST_FULL_WIDTH + '!'));
            }
        }
        return half.toString();
    }

    /// The words of a piece as they were written; none of an `or` that is only meant.
    String textOf(int from, int to) {
        return from == to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    String textOf(Piece piece) {
        return textOf(piece.from(), piece.to());
    }

    /// Whether a sign that joins, such as `+`, `/` or `、`, stands right before the token.
    boolean isBehindSign(int token) {
        if (token == 0) {
            return false;
        }
        Token before = tokens.get(token - 1);
        String gap = gapBefore(token);
        return (before.isSign() && !isBehindNumber(token - 1))
                || (!gap.isBlank() && SEPARATING_SIGN.matcher(gap).find());
    }

    /// `100k+ pairs`, where the sign belongs to the number.
    private boolean isBehindNumber(int sign) {
        return sign > 0
                && gapBefore(sign).isEmpty()
                && !gapBefore(sign + 1).isEmpty()
                && Character.isDigit(tokens.get(sign - 1).text().charAt(0));
    }

    /// Whether a minus sign stands right before the token and apart from the word before it, as in `video -audio`.
    boolean isBehindMinus(int token) {
        int sign = tokens.get(token).start() - 1;
        return sign >= 0
                && MINUS.indexOf(text.charAt(sign)) >= 0
                && (sign == 0 || Character.isWhitespace(text.charAt(sign - 1)));
    }

    /// Where the token starts, or the sign right before it that compares, as in `>= 10`.
    int startWithSign(int token) {
        int start = tokens.get(token).start();
        Matcher sign = COMPARING_SIGN.matcher(halfWidth(gapBefore(token)));
        return sign.find() ? start - sign.group().length() : start;
    }

    /// What stands between the token and the one before it.
    String gapBefore(int token) {
        return text.substring(
                token == 0 ? 0 : tokens.get(token - 1).end(), tokens.get(token).start());
    }

    /// Whether a dataset is named there to be compared with in something other than size: `more captions than COCO`,
    /// `the same size as AVE`.
    boolean isOnlyCompared(int name) {
        String before = name == 0 ? "" : tokens.get(name - 1).normal();
        List<String> earlier = tokens.subList(Math.max(0, name - FURTHEST_COMPARED), name).stream()
                .map(Token::normal)
                .toList();
        return isEquated(before, earlier)
                || (before.equals("than") && earlier.stream().noneMatch(THAN::contains))
                || (before.equals("as")
                        && earlier.contains("same")
                        && earlier.stream().noneMatch(MEDIA::contains));
    }

    /// `as big as COCO`, `as many images as COCO`, while `AVE as well as LLP` names both.
    private static boolean isEquated(String before, List<String> earlier) {
        int as = earlier.subList(0, Math.max(0, earlier.size() - 1)).lastIndexOf("as");
        return before.equals("as")
                && as >= 0
                && as < earlier.size() - 2
                && !earlier.get(as + 1).equals("well");
    }

    List<Token> tokensOf(Piece piece) {
        return tokens.subList(piece.from(), piece.to());
    }

    boolean isMended(Piece piece) {
        return mended.stream().anyMatch(token -> piece.from() <= token && token < piece.to());
    }
}
