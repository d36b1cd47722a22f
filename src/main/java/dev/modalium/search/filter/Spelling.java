package dev.modalium.search.filter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How far two words are apart in typing mistakes: letters left out, added, changed, or swapped with the next one.
public final class Spelling {

    public static final int NEAREST = 3;

    private Spelling() {}

    /// The known words that are written most like this one, the nearest first; none where nothing is near.
    public static List<String> nearest(String word, Collection<String> known) {
        int bound = Math.clamp(word.length() / 3, 1, 3);
        record Near(String word, int distance) {}
        return known.stream()
                .filter(other -> Math.abs(other.length() - word.length()) <= bound)
                .map(other -> new Near(other, distance(word, other, bound)))
                .filter(near -> near.distance() <= bound)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word)
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    /// The known words that have most of the letters of this one, the shortest first: for a script without spaces.
    public static List<String> sharing(String word, Collection<String> known) {
        Set<Integer> letters = word.codePoints().boxed().collect(Collectors.toSet());
        record Sharing(String word, long shared) {}
        return known.stream()
                .map(other -> new Sharing(
                        other,
                        letters.stream()
                                .filter(letter -> other.indexOf(letter) >= 0)
                                .count()))
                .filter(sharing -> sharing.shared() > 1 && 2 * sharing.shared() >= letters.size())
                .sorted(Comparator.comparingLong(Sharing::shared)
                        .reversed()
                        .thenComparingInt(sharing -> sharing.word().length())
                        .thenComparing(Sharing::word))
                .map(Sharing::word)
                .limit(NEAREST)
                .toList();
    }

    /// The number of mistakes between the words, or anything above the bound where there are more than that.
    public static int distance(String a, String b, int bound) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > bound) {
                return bound + 1;
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
