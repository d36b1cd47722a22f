package dev.modalium.search.question;

import dev.modalium.search.filter.Spelling;
import dev.modalium.vocabulary.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names of several words, or of three or more Chinese characters, looked up by all of them but one: what stands in the
/// gap of `panoptic segmention` and `目标检侧` can only be misspelt for one word.
///
/// An English word may be two mistakes away from that of the name, where it begins alike. A Chinese character must
/// sound
/// like it, or stand in the last word of the name, where any other head would be known, or in a name of five or more.
final class NamesWithGap {

    private static final int SHORTEST_WORD = 4; // letters
    private static final int SHORT_WORD = 5; // letters, of which two make another word: `fault` is no `fall`
    private static final int SHORTEST_HAN = 3; // characters
    private static final int SHORT_HAN = 3; // characters, of which one may only sound alike
    private static final int LONG_HAN = 5; // characters, of which one may be any
    private static final int LONGEST = 8; // words or characters
    private static final int MISTAKES = 2; // letters
    private static final int HEAD = 2; // characters of the last word
    private static final String GAP = "_";

    private final Map<String, List<String>> fillings = new HashMap<>();

    /// @param folded names as the lexicon folds them, with a space between words and characters
    NamesWithGap(Collection<String> folded) {
        for (String name : folded) {
            List<String> words = Arrays.asList(name.split(" ", -1));
            if (words.size() >= shortest(words) && words.size() <= LONGEST) {
                for (int gap = 0; gap < words.size(); gap++) {
                    fillings.computeIfAbsent(key(words, gap), _ -> new ArrayList<>(1))
                            .add(words.get(gap));
                }
            }
        }
    }

    /// @param unknown indexes of all words that are not known
    /// @return what the token was written for, where it completes one single name with the tokens around it.
    Optional<String> filling(List<Token> tokens, int at, Set<Integer> unknown) {
        boolean han = HanRuns.isHan(tokens.get(at).text());
        int longest = Math.min(LONGEST, tokens.size());
        for (int length = longest; length >= (han ? SHORTEST_HAN : 2); length--) {
            for (int from = Math.max(0, at - length + 1); from <= Math.min(at, tokens.size() - length); from++) {
                List<String> words = tokens.subList(from, from + length).stream()
                        .map(Token::normal)
                        .toList();
                List<String> fitting = fitting(words, at - from, han);
                if (fitting.size() == 1 && !(han && goesOn(tokens, from, from + length, unknown))) {
                    return Optional.of(fitting.getFirst());
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the unknown word goes on before or behind the name, as in 无监督视频分割.
    private static boolean goesOn(List<Token> tokens, int from, int to, Set<Integer> unknown) {
        return (isUnknown(tokens, from - 1, unknown)
                        && tokens.get(from - 1).end() == tokens.get(from).start())
                || (isUnknown(tokens, to, unknown)
                        && tokens.get(to).start() == tokens.get(to - 1).end());
    }

    private static boolean isUnknown(List<Token> tokens, int at, Set<Integer> unknown) {
        return unknown.contains(at) && !Phrases.CARRYING.contains(tokens.subList(at, at + 1));
    }

    /// The words that may have been meant; where some sound like what is written, these.
    private List<String> fitting(List<String> words, int gap, boolean han) {
        String written = words.get(gap);
        List<String> all = fillings.getOrDefault(key(words, gap), List.of()).stream()
                .filter(word -> !word.equals(written))
                .filter(word -> han
                        ? HanRuns.isHan(word) && isMisspelt(written, word, gap, words.size())
                        : isMisspelt(written, word))
                .distinct()
                .toList();
        List<String> alike = all.stream()
                .filter(word -> han && Sounds.areAlike(word, written))
                .toList();
        return alike.isEmpty() ? all : alike;
    }

    private static boolean isMisspelt(String written, String word, int gap, int length) {
        return Sounds.areAlike(word, written)
                || (length >= LONG_HAN && gap > 0 && gap < length - 1)
                || (length > SHORT_HAN && gap >= length - HEAD);
    }

    private static boolean isMisspelt(String written, String word) {
        boolean alike = written.charAt(0) == word.charAt(0) && Math.min(written.length(), word.length()) > SHORT_WORD;
        int allowed = alike ? MISTAKES : SimilarNames.mistakes(word.length());
        return written.length() >= SHORTEST_WORD
                && word.length() >= SHORTEST_WORD
                && !OrdinaryWords.containsFormOf(written)
                && Spelling.distance(written, word, allowed) <= allowed;
    }

    private static int shortest(List<String> words) {
        return words.stream().allMatch(HanRuns::isHan) ? SHORTEST_HAN : 2;
    }

    private static String key(List<String> words, int gap) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            key.append(i == gap ? GAP : words.get(i)).append(' ');
        }
        return key.toString();
    }
}
