package dev.modalium.manifest.json;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// What stands at the top of a JSON document, as far as the beginning of its text shows.
///
/// @param kind whether it is an object, a list of objects, or something else
/// @param names the keys of the object, or of the list's first object
public record TopLevel(Kind kind, Set<String> names) {

    /// What a document is.
    public enum Kind {
        OBJECT,
        LIST,
        OTHER
    }

    public TopLevel {
        names = Set.copyOf(names);
    }

    public static TopLevel of(String text) {
        Set<String> names = new LinkedHashSet<>();
        Kind kind = Kind.OTHER;
        try (JsonParser parser = ManifestJson.JSON.createParser(ObjectReadContext.empty(), text)) {
            @Nullable JsonToken first = parser.nextToken();
            kind = first == JsonToken.START_OBJECT ? Kind.OBJECT : first == JsonToken.START_ARRAY ? Kind.LIST : kind;
            if (kind == Kind.OBJECT || (kind == Kind.LIST && parser.nextToken() == JsonToken.START_OBJECT)) {
                names(parser, names);
            }
        } catch (JacksonException e) {
            return new TopLevel(kind, names); // the text is cut off, or no JSON from here on
        }
        return new TopLevel(kind, names);
    }

    private static void names(JsonParser parser, Set<String> names) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            names.add(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    public boolean hasAny(String... wanted) {
        return Set.of(wanted).stream().anyMatch(names::contains);
    }
}
