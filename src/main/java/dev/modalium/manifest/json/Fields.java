package dev.modalium.manifest.json;

import dev.modalium.manifest.FindingCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/// The fields of an object that a reader wants, found in any order; all others are passed over.
///
/// @param <F> the fields: `IMAGE_ID` is written `image_id` in the document
public final class Fields<F extends Enum<F>> {

    private final List<F> all;
    private final PropertyNameMatcher names;
    private final EnumSet<F> seen;

    public Fields(Class<F> type) {
        all = List.of(type.getEnumConstants());
        names = ManifestJson.matcher(
                all.stream().map(field -> field.name().toLowerCase(Locale.ROOT)).toList());
        seen = EnumSet.noneOf(type);
    }

    /// Starts on an object, on whose opening brace the cursor stands.
    public void begin() {
        seen.clear();
    }

    /// Moves to the value of the next wanted field, or to the object's closing brace and answers null.
    public @Nullable F next(JsonCursor cursor) {
        int name = cursor.next(names);
        for (; name != PropertyNameMatcher.MATCH_END_OBJECT; name = cursor.next(names)) {
            if (name == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                cursor.next();
                cursor.skip();
                continue;
            }
            F field = all.get(name);
            if (seen.contains(field)) {
                cursor.report(
                        FindingCode.DUPLICATE_KEY,
                        "The key \"%s\" stands twice in this object".formatted(cursor.name()),
                        "each key once");
            }
            if (cursor.next() == JsonToken.VALUE_NULL) {
                seen.remove(field);
            } else {
                seen.add(field);
            }
            return field;
        }
        return null;
    }

    /// Whether the field was there and not null.
    public boolean has(F field) {
        return seen.contains(field);
    }
}
