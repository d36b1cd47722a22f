package dev.modalium.search.filter;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /// The names of a category: the whole one, and where it joins several with commas, as the ontology of AudioSet does
    /// (`violin, fiddle`), each of these.
    public static Set<String> names(String category) {
        Set<String> names = new LinkedHashSet<>();
        names.add(category);
        Stream.of(category.split(", ", -1))
                .flatMap(name -> category(name).stream())
                .forEach(names::add);
        return names;
    }

    /// The code of a language that is known, such as `en` for `English`, `en` and `en-US`.
    public static Optional<String> language(String name) {
        return Languages.codeOf(name.strip()).or(() -> Languages.ofCode(name.strip()));
    }

    private static boolean canBeAskedFor(String value) {
        return !value.isEmpty() && value.length() <= LONGEST;
    }
}
