package dev.modalium.cli;

import dev.modalium.manifest.FindingCode;
import dev.modalium.validation.report.FailOn;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What `.modalium.yaml` says; the command line has the last word.
record Settings(
        @Nullable FailOn failOn,
        @Nullable Integer maxFindings,
        @Nullable String manifestFormat,
        @Nullable Path baseline,
        @Nullable URI rulesUrl,
        Set<FindingCode> disabled,
        List<PathMatcher> excluded) {

    static final String FILE_NAME = ".modalium.yaml";

    private static final Set<String> KEYS = new TreeSet<>(
            List.of("baseline", "disable", "exclude", "fail-on", "manifest-format", "max-findings", "rules-url"));

    private static final Settings NONE =
            new Settings(null, null, null, null, null, EnumSet.noneOf(FindingCode.class), List.of());

    /// Reads the file that was named, or the one in this folder where there is one.
    static Settings read(@Nullable Path named) throws IOException {
        Path file = named == null ? Path.of(FILE_NAME) : named;
        if (!Files.exists(file)) {
            if (named == null) {
                return NONE;
            }
            throw new WrongUsage("There is no configuration %s".formatted(named));
        }
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readAllBytes(file));
            return root.isMissingNode() || root.isNull() ? NONE : of(root, file);
        } catch (JacksonException e) {
            throw new WrongUsage("%s is no YAML: %s".formatted(file, e.getOriginalMessage()));
        }
    }

    private static Settings of(JsonNode root, Path file) {
        if (!root.isObject()) {
            throw new WrongUsage("%s holds no keys; it can have: %s".formatted(file, String.join(", ", KEYS)));
        }
        for (String key : root.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new WrongUsage("%s has the key \"%s\", which means nothing; it can have: %s"
                        .formatted(file, key, String.join(", ", KEYS)));
            }
        }
        Set<FindingCode> disabled = EnumSet.noneOf(FindingCode.class);
        texts(root, "disable", file).forEach(name -> disabled.add(Words.rule(name)));
        String baseline = text(root, "baseline", file);
        return new Settings(
                failOn(root, file),
                number(root, "max-findings", file),
                text(root, "manifest-format", file),
                baseline == null ? null : file.resolveSibling(baseline),
                uri(root, file),
                disabled,
                texts(root, "exclude", file).stream()
                        .map(glob -> glob(glob, file))
                        .toList());
    }

    private static PathMatcher glob(String glob, Path file) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new WrongUsage("%s: \"%s\" is no pattern of paths: %s".formatted(file, glob, e.getDescription()));
        }
    }

    private static @Nullable URI uri(JsonNode root, Path file) {
        String text = text(root, "rules-url", file);
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException e) {
            throw wrong(file, "rules-url", "an address such as https://host/rules");
        }
    }

    private static @Nullable FailOn failOn(JsonNode root, Path file) {
        String text = text(root, "fail-on", file);
        if (text == null) {
            return null;
        }
        try {
            return FailOn.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(file, "fail-on", "error, warning or never");
        }
    }

    private static @Nullable Integer number(JsonNode root, String key, Path file) {
        JsonNode value = root.get(key);
        if (value == null) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 0) {
            throw wrong(file, key, "a whole number, 0 or more");
        }
        return value.intValue();
    }

    private static @Nullable String text(JsonNode root, String key, Path file) {
        JsonNode value = root.get(key);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(file, key, "a text");
        }
        return value.stringValue();
    }

    private static List<String> texts(JsonNode root, String key, Path file) {
        JsonNode value = root.get(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw wrong(file, key, "a list of texts");
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    private static WrongUsage wrong(Path file, String key, String expected) {
        return new WrongUsage("%s: \"%s\" must be %s".formatted(file, key, expected));
    }
}
