package dev.modalium.validation;

import dev.modalium.manifest.IdSet;
import java.util.HashMap;
import java.util.Map;

/// A set of file names, most of which differ by a number only, so that each takes a few bits.
final class FileNames {

    /// Names of a dataset are built in a few ways; the rest are kept by their hashes.
    private static final int MOST_PATTERNS = 64;

    private static final int MOST_DIGITS = 18;

    private final Map<String, IdSet> numbers = new HashMap<>();
    private final IdSet others = new IdSet();

    /// Adds the name and says whether it is new.
    boolean add(String name) {
        int end = name.length();
        while (end > 0 && !isDigit(name.charAt(end - 1))) {
            end--;
        }
        int begin = end;
        while (begin > 0 && end - begin < MOST_DIGITS && isDigit(name.charAt(begin - 1))) {
            begin--;
        }
        if (begin == end) {
            return others.add(name);
        }
        String pattern = name.substring(0, begin) + '#' + (end - begin) + name.substring(end);
        IdSet known = numbers.get(pattern);
        if (known == null && numbers.size() < MOST_PATTERNS) {
            known = new IdSet();
            numbers.put(pattern, known);
        }
        return known == null ? others.add(name) : known.add(withoutZeros(name, begin, end));
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
