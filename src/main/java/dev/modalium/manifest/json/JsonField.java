package dev.modalium.manifest.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Finds the value of a field in the bytes of one object.
public final class JsonField {

    private JsonField() {}

    /// The offset of the value's first byte, the last where a field stands twice; -1 where it cannot be found.
    ///
    /// @param names from the object down to the field
    public static long find(byte[] object, List<String> names) {
        long[] found = {-1};
        try (JsonParser parser = ManifestJson.JSON.createParser(ObjectReadContext.empty(), object)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                find(parser, names, found);
            }
        } catch (JacksonException e) {
            return found[0]; // the object was cut off, or is none
        }
        return found[0];
    }

    private static void find(JsonParser parser, List<String> names, long[] found) {
        @Nullable JsonToken token = parser.nextToken();
        for (; token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            boolean wanted = parser.currentName().equals(names.getFirst());
            JsonToken value = parser.nextToken();
            if (wanted && names.size() == 1) {
                found[0] = parser.currentTokenLocation().getByteOffset();
            }
            if (wanted && names.size() > 1 && value == JsonToken.START_OBJECT) {
                find(parser, names.subList(1, names.size()), found);
            } else {
                parser.skipChildren();
            }
        }
    }
}
