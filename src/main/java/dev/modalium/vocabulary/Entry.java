package dev.modalium.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One term as it stands in a YAML file; says where it is when something is wrong with it.
final class Entry {

    private final String file;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    Entry(String file, JsonNode node) {
        this.file = file;
        this.node = node;
    }

    String slug() {
        return text("slug");
    }

    Label label() {
        return new Label(text("en"), text("zh"));
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field) {
        String text = textOrNull(field);
        if (text == null || text.isBlank()) {
            throw wrong("'" + field + "' is missing; expected a text");
        }
        return text;
    }

    @Nullable
    String textOrNull(String field) {
        read.add(field);
        return node.hasNonNull(field) ? string(field, node.path(field)) : null;
    }

    List<String> texts(String field) {
        read.add(field);
        return strings(field, node.path(field));
    }

    List<String> textsOf(String field, List<String> allowed) {
        List<String> texts = texts(field);
        for (String text : texts) {
            if (!allowed.contains(text)) {
                throw wrong("'%s' holds '%s'; expected one of %s".formatted(field, text, allowed));
            }
        }
        return texts;
    }

    String textOf(String field, List<String> allowed) {
        String text = text(field);
        if (!allowed.contains(text)) {
            throw wrong("'%s' is '%s'; expected one of %s".formatted(field, text, allowed));
        }
        return text;
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        String text = text(field);
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidVocabulary(place(), "'%s' is '%s'".formatted(field, text), e);
        }
    }

    /// Lists of alternatives: `[vision.video, [polygon, rle-mask]]` is one of one and one of two.
    List<List<String>> alternatives(String field) {
        read.add(field);
        List<List<String>> alternatives = new ArrayList<>();
        for (JsonNode one : node.path(field).values()) {
            alternatives.add(one.isArray() ? strings(field, one) : List.of(string(field, one)));
        }
        return alternatives;
    }

    Optional<Entry> inner(String field) {
        read.add(field);
        return has(field) ? Optional.of(new Entry(place(), node.path(field))) : Optional.empty();
    }

    /// Refuses fields that nobody asked for: they are misspelt.
    void end() {
        for (String field : node.propertyNames()) {
            if (!read.contains(field)) {
                throw wrong("'%s' is not a field of such a term; its fields are %s"
                        .formatted(field, read.stream().sorted().toList()));
            }
        }
    }

    InvalidVocabulary wrong(String problem) {
        return new InvalidVocabulary(place(), problem);
    }

    private List<String> strings(String field, JsonNode array) {
        if (!array.isArray() && !array.isMissingNode()) {
            throw wrong("'" + field + "' is not a list");
        }
        return array.values().stream().map(text -> string(field, text)).toList();
    }

    private String string(String field, JsonNode text) {
        if (!text.isString()) {
            throw wrong("'%s' holds %s; expected a text, in quotes if it looks like a number".formatted(field, text));
        }
        return text.stringValue();
    }

    private String place() {
        return file + (has("slug") ? ", " + node.path("slug").asString() : "");
    }
}
