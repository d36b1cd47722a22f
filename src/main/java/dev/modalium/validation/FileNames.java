package dev.modalium.validation;

import dev.modalium.manifest.IdSet;
import java.util.HashMap;
import java.util.Map;

/// A set of file names or ids, most of which differ by a number only, so that each takes a few bits.
final class FileNames {

    /// Names of a dataset are built in a few ways; the rest are kept by their hashes.
    private static final int MOST_PATTERNS = 64;

    private static final int MOST_DIGITS = 18;

    private final Map<String, IdSet> numbers = new HashMap<>();
    private final IdSet others = new IdSet();

    /// Adds the name and says whether it is new.
    boolean add(String name) {
        return find(name, true);
    }

    boolean contains(String name) {
        return !find(name, false);
    }

    long size() {
        return others.size() + numbers.values().stream().mapToLong(IdSet::size).sum();
    }

    /// How many names are in both.
    long common(FileNames other) {
        long[] both = {others.common(other.others)};
        numbers.forEach((pattern, known) -> {
            IdSet same = other.numbers.get(pattern);
            both[0] += same == null ? 0 : known.common(same);
        });
        return both[0];
    }

    /// Whether the name is new, added or not.
    private boolean find(String name, boolean add) {
        int end = name.length();
        while (end > 0 && !isDigit(name.charAt(end - 1))) {
            end--;
        }
        int begin = end;
        while (begin > 0 && end - begin < MOST_DIGITS && isDigit(name.charAt(begin - 1))) {
            begin--;
        }
        if (begin == end) {
            return isNew(others, name, add);
        }
        String pattern = name.substring(0, begin) + '#' + (end - begin) + name.substring(end);
        IdSet known = numbers.get(pattern);
        if (known == null && add && numbers.size() < MOST_PATTERNS) {
            known = new IdSet();
            numbers.put(pattern, known);
        }
        return known == null ? isNew(others, name, add) : isNew(known, withoutZeros(name, begin, end), add);
    }

    private static boolean isNew(IdSet names, String name, boolean add) {
        return add ? names.add(name) : !names.contains(name);
    }

    private static String withoutZeros(String name, int begin, int end) {
        int first = begin;
        while (first < end - 1 && name.charAt(first) == '0') {
            first++;
        }
        return name.substring(first, end);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
