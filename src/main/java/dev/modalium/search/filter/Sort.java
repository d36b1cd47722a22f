package dev.modalium.search.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which order datasets are listed.
public enum Sort {
    /// What matches best goes first.
    RELEVANCE,
    NAME,
    /// The newest first.
    YEAR,
    /// The largest first.
    SIZE,
    /// What was changed last goes first.
    UPDATED;

    /// The name in addresses, queries and answers.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String key) {
        return Arrays.stream(values()).filter(sort -> sort.key().equals(key)).findFirst();
    }
}
