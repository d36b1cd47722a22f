package dev.modalium.search.filter;

import java.util.Locale;
import java.util.Optional;

/// Values that are no terms of the vocabulary, in the one form that filters and the index have of them.
///
/// What has no such form, because it is blank or longer than a condition may be, cannot be asked for.
public final class FreeValue {

    /// So many characters a value of a condition has at most.
    static final int LONGEST = 200;

    private FreeValue() {}

    /// The name of a category without case.
    public static Optional<String> category(String name) {
        return Optional.of(name.strip().toLowerCase(Locale.ROOT)).filter(FreeValue::canBeAskedFor);
    }

    /// The code of a language that is known, such as `en` for `English`, `en` and `en-US`.
    public static Optional<String> language(String name) {
        return Languages.codeOf(name.strip()).or(() -> Languages.ofCode(name.strip()));
    }

    private static boolean canBeAskedFor(String value) {
        return !value.isEmpty() && value.length() <= LONGEST;
    }
}
