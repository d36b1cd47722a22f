package dev.modalium.search.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which order a list of datasets is; equals go by name.
public enum Sort {
    /// Names that fit the words first, then derived support before declared.
    RELEVANCE,
    NAME,
    /// The newest first.
    YEAR,
    OLDEST,
    /// The most items first.
    SIZE,
    SMALLEST,
    /// What was last changed in the catalogue first.
    UPDATED;

    /// The name in addresses.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String key) {
        return Arrays.stream(values()).filter(sort -> sort.key().equals(key)).findFirst();
    }
}
