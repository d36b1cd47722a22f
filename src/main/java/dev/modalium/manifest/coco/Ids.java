package dev.modalium.manifest.coco;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import org.jspecify.annotations.Nullable;

/// Reads identifiers, which are numbers in COCO and anything in the wild, as text: 5, 5.0 and "5" are the same.
final class Ids {

    /// Numbers with no more digits are below 2^53 and need no closer look.
    private static final int DIGITS_BELOW_LIMIT = 15;

    /// From here on, floating point cannot tell a whole number from the next.
    private static final double LIMIT = 1L << 53;

    private Ids() {}

    static @Nullable String read(JsonCursor cursor) {
        return switch (cursor.token()) {
            case VALUE_NUMBER_INT -> whole(cursor);
            case VALUE_NUMBER_FLOAT -> fraction(cursor);
            case VALUE_STRING -> text(cursor);
            case VALUE_NULL -> null;
            default -> {
                Values.wrongType(cursor, "a whole number");
                yield null;
            }
        };
    }

    private static String whole(JsonCursor cursor) {
        String id = cursor.text();
        if (id.charAt(0) == '-') {
            cursor.report(FindingCode.ID_NEGATIVE, "The id is " + cursor.shown(), "an id of 0 or more");
        }
        if (id.length() > DIGITS_BELOW_LIMIT && Math.abs(Double.parseDouble(id)) >= LIMIT) {
            cursor.report(FindingCode.ID_TOO_LARGE, "The id is " + cursor.shown(), "an id below 2^53");
        }
        return id;
    }

    private static @Nullable String fraction(JsonCursor cursor) {
        double id = cursor.number();
        if (!Values.isFinite(cursor, id)) {
            return null;
        }
        if (id == Math.rint(id) && Math.abs(id) < LIMIT) {
            cursor.report(FindingCode.ID_WRITTEN_AS_FRACTION, "The id is " + cursor.shown(), "" + (long) id);
            return Long.toString((long) id);
        }
        cursor.report(FindingCode.ID_NOT_WHOLE, "The id is " + cursor.shown(), "a whole number");
        return cursor.text();
    }

    private static @Nullable String text(JsonCursor cursor) {
        String id = cursor.text();
        if (id.isBlank()) {
            Values.wrongType(cursor, "a whole number");
            return null;
        }
        boolean number = id.chars().allMatch(character -> character >= '0' && character <= '9');
        cursor.report(
                number ? FindingCode.ID_NUMBER_IN_QUOTES : FindingCode.ID_IS_TEXT,
                "The id is " + cursor.shown(),
                number ? id : "a whole number");
        return id;
    }
}
