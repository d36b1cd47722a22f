package dev.modalium.search.filter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A parameter of a filter that is unknown itself, or has a value that nothing goes by.
public final class UnusableParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;
    private final transient List<String> nearest;
    private final String list;

    UnusableParameter(String parameter, String value, String message, List<String> nearest, String list) {
        super(message);
        this.parameter = parameter;
        this.value = value;
        this.nearest = List.copyOf(nearest);
        this.list = list;
    }

    /// @param known names among which those that are written most like the value are looked for
    static UnusableParameter of(String parameter, String value, Collection<String> known, String expected) {
        Set<String> spellings = new HashSet<>(); // a slug and a label that differ by a hyphen are one hint
        List<String> nearest = Spelling.nearest(value.strip().toLowerCase(Locale.ROOT), known).stream()
                .filter(near -> spellings.add(near.replace(' ', '-')))
                .toList();
        String hint = nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?";
        String shown = shown(value);
        String message =
                "'%s' is no %s that is known here.%s Expected: %s.".formatted(shown, parameter, hint, expected);
        return new UnusableParameter(parameter, shown, message, nearest, expected);
    }

    /// For the name of a dataset that no dataset goes by.
    ///
    /// @param nearest slugs of datasets with a name that is written alike
    public static UnusableParameter noDataset(String parameter, String value, List<String> nearest) {
        String hint = nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?";
        String expected = "the slug or another name of a dataset from the list at /api/v1/datasets";
        String shown = shown(value);
        String message = "No dataset goes by '%s', which is asked for as %s.%s Expected: %s."
                .formatted(shown, parameter, hint, expected);
        return new UnusableParameter(parameter, shown, message, nearest, expected);
    }

    private static String shown(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
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
    public String expected() {
        return list;
    }
}
