package dev.modalium.manifest.json;

import dev.modalium.manifest.FindingCode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// The fields of an object that a reader wants, found in any order; all others are passed over.
///
/// @param <F> the fields: `IMAGE_ID` is written `image_id` in the document
public final class Fields<F extends Enum<F>> {

    private final Map<String, F> byName = new HashMap<>();
    private final EnumSet<F> seen;

    public Fields(Class<F> type) {
        seen = EnumSet.noneOf(type);
        for (F field : type.getEnumConstants()) {
            byName.put(field.name().toLowerCase(Locale.ROOT), field);
        }
    }

    /// Starts on an object, on whose opening brace the cursor stands.
    public void begin() {
        seen.clear();
    }

    /// Moves to the value of the next wanted field, or to the object's closing brace and answers null.
    public @Nullable F next(JsonCursor cursor) {
        while (cursor.next() != JsonToken.END_OBJECT) {
            F field = byName.get(cursor.name());
            if (field == null) {
                cursor.next();
                cursor.skip();
                continue;
            }
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
