package dev.modalium.web;

import dev.modalium.language.Given;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What is said of a file that arrives, in the query string and the fields of a form, in any order.
public final class SentParameters {

    private final Set<String> known;
    private final Set<String> repeatable;
    private final Map<String, List<String>> values = new HashMap<>();

    public SentParameters(Set<String> known) {
        this(known, Set.of());
    }

    /// @param repeatable those of the known ones that may have several values
    public SentParameters(Set<String> known, Set<String> repeatable) {
        this.known = new TreeSet<>(known);
        this.repeatable = Set.copyOf(repeatable);
    }

    /// @throws Problem if there is no such parameter, or it has another value already
    void put(String name, String value) {
        if (!known.contains(name)) {
            throw Problem.parameter(
                            Given.shown(name),
                            "There is no parameter '" + Given.shown(name) + "'; known ones are "
                                    + String.join(", ", known) + ".")
                    .with("known", known);
        }
        if (value.indexOf('\uFFFD') >= 0) {
            throw undecodable(name, "UTF-8");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw Problem.parameter(
                    name, "The parameter '" + name + "' has a control character in it; expected plain text.");
        }
        List<String> all = values.computeIfAbsent(name, one -> new ArrayList<>());
        if (!all.contains(value.strip())) {
            all.add(value.strip());
        }
        if (all.size() > 1 && !repeatable.contains(name)) {
            throw Problem.parameter(
                    name,
                    "The parameter '" + name + "' is given as '" + Given.shown(all.getFirst()) + "' and as '"
                            + Given.shown(value) + "'; give it once.");
        }
    }

    void putQuery(@Nullable String query) {
        if (query != null) {
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, all) -> {
                        for (String value : all) {
                            put(name, value == null ? "" : decode(name, value));
                        }
                    });
        }
    }

    /// Whether it was given, be it empty.
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// The value without space round it, or null where there is none.
    public @Nullable String optional(String name) {
        String value = all(name).isEmpty() ? null : all(name).getFirst();
        return value == null || value.isEmpty() ? null : value;
    }

    /// The different values without space round them, in the order in which they came.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static String decode(String name, String value) {
        try {
            return UriUtils.decode(value.replace("+", "%20"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) { // a percent sign without two hexadecimal digits
            throw undecodable(name, "percent-encoded UTF-8");
        }
    }

    private static Problem undecodable(String name, String expected) {
        return Problem.parameter(name, "The parameter '" + name + "' cannot be decoded; expected " + expected + ".");
    }
}
