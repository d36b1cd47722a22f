package dev.modalium.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What is said of a file that arrives, in the query string and the fields of a form, in any order.
public final class SentParameters {

    private final Set<String> known;
    private final Map<String, String> values = new HashMap<>();

    public SentParameters(Set<String> known) {
        this.known = new TreeSet<>(known);
    }

    /// @throws Problem if there is no such parameter, or it has another value already
    void put(String name, String value) {
        if (!known.contains(name)) {
            throw Problem.parameter(
                            name,
                            "There is no parameter '" + name + "'; known ones are " + String.join(", ", known) + ".")
                    .with("known", known);
        }
        if (value.indexOf('\uFFFD') >= 0) {
            throw undecodable(name, "UTF-8");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw Problem.parameter(
                    name, "The parameter '" + name + "' has a control character in it; expected plain text.");
        }
        String before = values.put(name, value.strip());
        if (before != null && !before.equals(value.strip())) {
            throw Problem.parameter(
                    name,
                    "The parameter '" + name + "' is given as '" + before + "' and as '" + value + "'; give it once.");
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
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
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
