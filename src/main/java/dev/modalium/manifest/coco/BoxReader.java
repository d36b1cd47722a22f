package dev.modalium.manifest.coco;

import dev.modalium.manifest.Box;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// Reads a `bbox`: left, top, width and height in pixels.
final class BoxReader {

    private static final String EXPECTED = "[left, top, width, height]";

    private final double[] values = new double[4];

    /// The box, or null where it is null or says nothing usable, which is then a finding; the cursor ends on its last
    /// token.
    @Nullable
    Box read(JsonCursor cursor) {
        if (cursor.is(JsonToken.VALUE_NULL)) {
            return null;
        }
        if (!cursor.is(JsonToken.START_ARRAY)) {
            cursor.report(FindingCode.BOX_MALFORMED, "The box is " + cursor.shown(), EXPECTED);
            cursor.skip();
            return null;
        }
        int count = 0;
        boolean finite = true;
        boolean numbers = true;
        while (cursor.next() != JsonToken.END_ARRAY) {
            if (!cursor.isNumber()) {
                numbers = false;
                cursor.skip();
            } else if (count < values.length) {
                values[count] = cursor.number();
                finite &= Values.isFinite(cursor, values[count]);
            }
            count++;
        }
        if (!numbers || count != values.length) {
            String what = numbers ? String.format(Locale.ROOT, "%d values", count) : "values that are not numbers";
            cursor.report(FindingCode.BOX_MALFORMED, "The box has " + what, EXPECTED);
            return null;
        }
        return finite ? sized(cursor) : null;
    }

    private @Nullable Box sized(JsonCursor cursor) {
        var box = new Box(values[0], values[1], values[2], values[3]);
        if (box.width() < 0 || box.height() < 0) {
            cursor.report(
                    FindingCode.BOX_NEGATIVE,
                    "The box is %s wide and %s high".formatted(box.width(), box.height()),
                    EXPECTED);
            return null;
        }
        if (box.width() == 0 || box.height() == 0) {
            cursor.report(
                    FindingCode.BOX_EMPTY,
                    "The box is %s wide and %s high".formatted(box.width(), box.height()),
                    "a width and a height above 0");
        }
        return box;
    }
}
