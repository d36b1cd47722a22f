package dev.modalium.search.question;

import dev.modalium.search.filter.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Names, indexed so that those within a few typing mistakes of a word are found without looking at all of them.
///
/// A name with `k` mistakes in it still has one of `k + 1` parts unharmed, no further than `k` letters from its place.
/// So each name is filed under its parts, and a word is looked up under every part that it could share.
final class SimilarNames {

    private static final int SHORTEST = 4; // letters; a mistake in a shorter name makes another name
    private static final int LONG = 8; // letters, from which two mistakes are forgiven
    private static final int LONGEST = 40; // letters; nobody mistypes a longer name and means it

    private final String[] names;
    private final long[] filed;
    private final int[] letters;

    SimilarNames(Collection<String> all) {
        names = all.stream()
                .filter(name -> name.length() >= SHORTEST && name.length() <= LONGEST)
                .toArray(String[]::new);
        int parts = 0;
        for (String name : names) {
            parts += mistakes(name.length()) + 1;
        }
        filed = new long[parts];
        letters = new int[names.length];
        int at = 0;
        for (int id = 0; id < names.length; id++) {
            letters[id] = letters(names[id]);
            int count = mistakes(names[id].length()) + 1;
            for (int part = 0; part < count; part++) {
                int length = names[id].length();
                int from = start(length, part, count);
                filed[at++] = key(names[id], from, start(length, part + 1, count), length, part) | id;
            }
        }
        Arrays.sort(filed);
    }

    /// How many mistakes are forgiven in a word of so many letters.
    static int mistakes(int letters) {
        return letters < SHORTEST ? 0 : letters < LONG ? 1 : 2;
    }

    /// The names with the fewest mistakes between them and the word, at least one; none where nothing is near enough.
    List<String> nearest(String word) {
        int bound = word.length() > LONGEST ? 0 : mistakes(word.length());
        List<String> nearest = new ArrayList<>();
        for (int length = Math.max(SHORTEST, word.length() - bound); length <= word.length() + bound; length++) {
            bound = lookUp(word, word, length, bound, nearest);
            for (int swapped = 1; bound > 0 && swapped < word.length(); swapped++) {
                bound = lookUp(word, swapped(word, swapped), length, bound, nearest);
            }
        }
        return nearest;
    }

    /// Two letters in the wrong order are one mistake, and yet may spoil two parts: `vd|ieo`.
    private static String swapped(String word, int at) {
        return word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
    }

    /// Adds the names of one length, drops those that are further away, and returns the distance of those that remain.
    ///
    /// @param parted what a part of the names is looked for in
    private int lookUp(String word, String parted, int length, int most, List<String> nearest) {
        int allowed = Math.min(most, mistakes(length));
        int count = mistakes(length) + 1;
        int bound = most;
        for (int part = 0; part < count; part++) {
            int from = start(length, part, count);
            int size = start(length, part + 1, count) - from;
            for (int place = Math.max(0, from - allowed); place <= from + allowed; place++) {
                if (place + size <= parted.length()) {
                    bound = compare(word, key(parted, place, place + size, length, part), bound, nearest);
                }
            }
        }
        return bound;
    }

    private int compare(String word, long key, int most, List<String> nearest) {
        int own = letters(word);
        int at = Arrays.binarySearch(filed, key);
        int bound = most;
        for (int i = at < 0 ? -at - 1 : at; i < filed.length && (filed[i] & ~0xFFFF_FFFFL) == key; i++) {
            if (Integer.bitCount(this.letters[(int) filed[i]] ^ own) > 2 * bound) {
                continue;
            }
            String name = names[(int) filed[i]];
            int distance = Spelling.distance(word, name, Math.min(bound, mistakes(name.length())));
            if (distance == 0 || distance > Math.min(bound, mistakes(name.length())) || nearest.contains(name)) {
                continue;
            }
            if (distance < bound) {
                nearest.removeIf(other -> Spelling.distance(word, other, distance) > distance);
                bound = distance;
            }
            nearest.add(name);
        }
        return bound;
    }

    /// Which letters there are, as bits; a mistake changes two of them at most.
    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << word.charAt(i);
        }
        return letters;
    }

    private static int start(int length, int part, int count) {
        return part * length / count;
    }

    /// A hash of the part in the upper half.
    private static long key(String text, int from, int to, int length, int part) {
        int hash = 31 * length + part;
        for (int i = from; i < to; i++) {
            hash = hash * 0x01000193 + text.charAt(i);
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D; // wraps around, as hashes do
        return (long) hash << 32;
    }
}
