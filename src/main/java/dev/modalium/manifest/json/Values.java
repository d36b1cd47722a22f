package dev.modalium.manifest.json;

import dev.modalium.manifest.FindingCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// Reads the value that a cursor stands on as what it should be; what it is not is a finding, and null.
public final class Values {

    private Values() {}

    public static @Nullable String text(JsonCursor cursor) {
        return switch (cursor.token()) {
            case VALUE_STRING -> cursor.text();
            case VALUE_NULL -> null;
            default -> {
                wrongType(cursor, "a text");
                yield null;
            }
        };
    }

    public static @Nullable Double number(JsonCursor cursor) {
        if (cursor.isNumber()) {
            double number = cursor.number();
            return isFinite(cursor, number) ? number : null;
        }
        if (!cursor.is(JsonToken.VALUE_NULL)) {
            wrongType(cursor, "a number");
        }
        return null;
    }

    /// A whole number that is not negative; 640.0 is one.
    public static @Nullable Integer size(JsonCursor cursor) {
        if (cursor.is(JsonToken.VALUE_NULL)) {
            return null;
        }
        if (cursor.isNumber()) {
            double number = cursor.number();
            if (number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number)) {
                return (int) number;
            }
        }
        wrongType(cursor, "a whole number, 0 or more");
        return null;
    }

    /// The numbers of a flat list, or null where it is none or has more than the limit; the cursor ends behind it.
    ///
    /// Says nothing about a list of another shape, because each caller knows better what to say.
    public static double @Nullable [] numbers(JsonCursor cursor, int most) {
        if (!cursor.is(JsonToken.START_ARRAY)) {
            cursor.skip();
            return null;
        }
        double[] numbers = new double[Math.min(most, 16)];
        int count = 0;
        boolean flat = true;
        while (cursor.next() != JsonToken.END_ARRAY) {
            if (!cursor.isNumber() || count == most) {
                cursor.skip();
                flat = false;
                continue;
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.min(most, 2 * count));
            }
            numbers[count++] = cursor.number();
        }
        return flat ? Arrays.copyOf(numbers, count) : null;
    }

    /// Whether a number of the current value is finite; if it is not, that is a finding.
    public static boolean isFinite(JsonCursor cursor, double number) {
        if (!Double.isFinite(number)) {
            cursor.report(
                    FindingCode.NUMBER_NOT_FINITE, "A number is %s".formatted(number), "a finite number, or null");
            return false;
        }
        return true;
    }

    /// Reports the current value and passes over it.
    public static void wrongType(JsonCursor cursor, String expected) {
        cursor.refuse(FindingCode.FIELD_WRONG_TYPE, "\"%s\" is %s".formatted(cursor.name(), cursor.shown()), expected);
    }
}
