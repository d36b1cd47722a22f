package dev.modalium.validation.report;

import dev.modalium.manifest.FindingCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Reads the names of rules as people type them.
public final class RuleNames {

    private static final int NEAREST = 3;

    /// Words that begin with as many equal letters are taken for forms of one word.
    private static final int ALIKE = 4;

    private RuleNames() {}

    /// The rule of this name; upper case and `_` are as good as lower case and `-`.
    public static Optional<FindingCode> find(String name) {
        String slug = slug(name);
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.slug().equals(slug))
                .findFirst();
    }

    /// The rules that share most words with a name that is none, best first; none where they share no word.
    public static List<FindingCode> nearest(String name) {
        List<String> words = List.of(slug(name).split("-"));
        ToLongFunction<FindingCode> shared = code -> Arrays.stream(code.slug().split("-"))
                .filter(part -> words.stream().anyMatch(word -> isAlike(word, part)))
                .count();
        return Arrays.stream(FindingCode.values())
                .filter(code -> shared.applyAsLong(code) > 0)
                .sorted(Comparator.comparingLong(shared).reversed())
                .limit(NEAREST)
                .toList();
    }

    private static String slug(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static boolean isAlike(String one, String other) {
        int shared = Math.min(ALIKE, Math.min(one.length(), other.length()));
        return shared > 1 && one.regionMatches(0, other, 0, shared);
    }
}
