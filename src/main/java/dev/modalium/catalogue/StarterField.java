package dev.modalium.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A place in a file of the starter catalogue, to be read as what it should hold; errors say where it is.
///
/// @param path such as `tasks[2].source`, empty for the whole file
record StarterField(String file, String path, JsonNode node) {

    StarterField member(String name) {
        return new StarterField(file, path.isEmpty() ? name : path + "." + name, node.path(name));
    }

    boolean isMissing() {
        return node.isMissingNode() || node.isNull();
    }

    /// The field, unless it is missing.
    Optional<StarterField> optional() {
        return isMissing() ? Optional.empty() : Optional.of(this);
    }

    /// Requires an object with no other members than these.
    StarterField having(String... names) {
        if (!node.isObject()) {
            throw wrong("an object of " + String.join(", ", names));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!List.of(names).contains(member.getKey())) {
                throw new BadStarterFile(
                        file, member(member.getKey()).path(), "unknown", "one of " + String.join(", ", names));
            }
        }
        return this;
    }

    /// The elements of a list; none where it is missing.
    List<StarterField> elements() {
        if (isMissing()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong("a list");
        }
        List<StarterField> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(new StarterField(file, path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    String text() {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw wrong("text");
        }
        return node.stringValue().strip();
    }

    @Nullable
    String textOrNull() {
        return isMissing() ? null : text();
    }

    int wholeNumber() {
        if (!node.isInt()) {
            throw wrong("a whole number");
        }
        return node.intValue();
    }

    @Nullable
    BigDecimal numberOrNull() {
        if (isMissing()) {
            return null;
        }
        if (!node.isNumber()) {
            throw wrong("a number");
        }
        return node.decimalValue();
    }

    /// Text that is one of these values, by their slugs.
    <T> T oneOf(List<T> values, Function<T, String> slug) {
        String text = text();
        return values.stream()
                .filter(value -> slug.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "one of " + String.join(", ", values.stream().map(slug).toList())));
    }

    BadStarterFile wrong(String expected) {
        String found =
                isMissing() ? "missing" : node.isContainer() ? "an object or a list" : "'" + node.asString() + "'";
        return new BadStarterFile(file, path.isEmpty() ? "the file" : path, found, expected);
    }
}
