package dev.modalium.search.filter;

import dev.modalium.language.Given;
import dev.modalium.language.Said;
import dev.modalium.language.Unanswerable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A parameter of a filter that is unknown itself, or has a value that nothing goes by.
public final class UnusableParameter extends Unanswerable {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;
    private final transient List<String> nearest;
    private final transient Said expected;

    /// @param why key of the text that says so
    private UnusableParameter(String why, String parameter, String value, List<String> nearest, Said expected) {
        super(Said.of(
                why,
                value,
                parameter,
                nearest.isEmpty() ? "" : Said.of("unusable.meant", Said.oneOf(nearest)),
                expected));
        this.parameter = parameter;
        this.value = value;
        this.nearest = List.copyOf(nearest);
        this.expected = expected;
    }

    /// @param known names among which those that are written most like the value are looked for
    static UnusableParameter of(String parameter, String value, Collection<String> known, Said expected) {
        Set<String> spellings = new HashSet<>(); // a slug and a label that differ by a hyphen are one hint
        List<String> nearest = Spelling.nearest(value.strip().toLowerCase(Locale.ROOT), known).stream()
                .filter(near -> spellings.add(near.replace(' ', '-')))
                .toList();
        return new UnusableParameter("unusable.value", parameter, Given.shown(value), nearest, expected);
    }

    /// For a value that cannot be read for a reason that can be told.
    ///
    /// @param why key of the text that says so
    static UnusableParameter because(String why, String parameter, String value, Said expected) {
        return new UnusableParameter(why, parameter, Given.shown(value), List.of(), expected);
    }

    /// For the name of a dataset that no dataset goes by.
    ///
    /// @param nearest slugs of datasets with a name that is written alike
    public static UnusableParameter noDataset(String parameter, String value, List<String> nearest) {
        return new UnusableParameter(
                "unusable.dataset", parameter, Given.shown(value), nearest, Said.of("expected.dataset"));
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }

    /// The known names that are written most like it.
    public List<String> nearest() {
        return nearest;
    }

    /// What would have been right: the address of a list, or a form in words.
    public Said expected() {
        return expected;
    }
}
