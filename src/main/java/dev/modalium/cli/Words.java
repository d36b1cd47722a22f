package dev.modalium.cli;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads the names of rules and formats as people type them.
final class Words {

    private static final int NEAREST = 3;

    private Words() {}

    static FindingCode rule(String name) {
        String slug = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUsage("There is no rule \"%s\". The nearest are: %s. `modalium rules` has all."
                                .formatted(name, nearest(slug))));
    }

    static ManifestFormat format(ManifestFormats formats, String name) {
        return formats.named(name)
                .orElseThrow(() -> new WrongUsage("There is no format \"%s\". There are: %s."
                        .formatted(
                                name,
                                formats.all().stream().map(ManifestFormat::name).collect(Collectors.joining(", ")))));
    }

    private static String nearest(String slug) {
        List<String> words = List.of(slug.split("-"));
        return Arrays.stream(FindingCode.values())
                .map(FindingCode::slug)
                .sorted(Comparator.comparingLong(code -> -Arrays.stream(code.split("-"))
                        .filter(part -> words.stream().anyMatch(word -> isAlike(word, part)))
                        .count()))
                .limit(NEAREST)
                .collect(Collectors.joining(", "));
    }

    private static boolean isAlike(String one, String other) {
        int shared = Math.min(4, Math.min(one.length(), other.length()));
        return shared > 1 && one.regionMatches(0, other, 0, shared);
    }
}
