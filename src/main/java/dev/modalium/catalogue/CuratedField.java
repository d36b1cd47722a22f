package dev.modalium.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A field of a dataset that a curator may set by hand; from then on the starter catalogue leaves it alone.
enum CuratedField {
    NAME,
    ALIASES,
    SUMMARY,
    DESCRIPTION,
    YEAR,
    NATURE,
    HOMEPAGE,
    LICENCE,
    CITATION,
    CREATORS,
    LANGUAGES;

    static CuratedField named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.slug().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownField(name));
    }

    /// The name in JSON and in `curated_fields`, such as `homepage`.
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> slugs() {
        return Arrays.stream(values()).map(CuratedField::slug).toList();
    }
}
