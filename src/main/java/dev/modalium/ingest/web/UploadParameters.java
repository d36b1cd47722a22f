package dev.modalium.ingest.web;

import dev.modalium.ingest.ImportRequest;
import dev.modalium.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What is said of a manifest that arrives, from the query string and the fields of the form, in any order.
final class UploadParameters {

    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of("dataset", "release", "split", "format", "fileName", "create"));

    private static final Pattern SPLIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    private final Map<String, String> values = new HashMap<>();

    static UploadParameters ofQuery(@Nullable String query) {
        UploadParameters parameters = new UploadParameters();
        if (query != null) {
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, all) -> {
                        for (String value : all) {
                            parameters.put(name, value == null ? "" : decode(name, value));
                        }
                    });
        }
        return parameters;
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

    /// @throws Problem if there is no such parameter, or it has another value already
    void put(String name, String value) {
        if (!KNOWN.contains(name)) {
            throw Problem.parameter(
                            name,
                            "There is no parameter '" + name + "'; known ones are " + String.join(", ", KNOWN) + ".")
                    .with("known", KNOWN);
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

    /// Whether it is known by now where the manifest is to go.
    boolean nameTheRelease() {
        return values.containsKey("dataset") && values.containsKey("release");
    }

    /// @param fileName of the file part, for where the parameter of this name is missing
    /// @throws Problem if something is missing or of no use
    ImportRequest request(@Nullable String fileName, String by) {
        String given = optional("fileName");
        return new ImportRequest(
                required("dataset", "the dataset's slug, such as ave"),
                required("release", "the version of the release that takes the manifest in, such as 1.0"),
                split(),
                optional("format"),
                FileName.of(given == null ? fileName : given),
                truth("create"),
                by);
    }

    private String required(String name, String meaning) {
        String value = optional(name);
        if (value == null) {
            throw Problem.parameter(name, "The parameter '" + name + "' is missing: " + meaning + ".");
        }
        return value;
    }

    private @Nullable String split() {
        String split = optional("split");
        if (split != null && !SPLIT.matcher(split).matches()) {
            throw Problem.parameter(
                    "split",
                    "'" + split
                            + "' is no name of a split; expected up to 64 letters, digits, spaces, '.', '_' and '-',"
                            + " such as train.");
        }
        return split;
    }

    private boolean truth(String name) {
        return switch (optional(name)) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            case String other ->
                throw Problem.parameter(
                        name, "The parameter '" + name + "' is '" + other + "'; expected true or false.");
        };
    }

    private @Nullable String optional(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
