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
        long begin = cursor.offset();
        int count = Math.max(0, cursor.skipNumbers(values));
        boolean finite = true;
        boolean numbers = true;
        while (cursor.next() != JsonToken.END_ARRAY) {
            if (!cursor.isNumber()) {
                if (numbers) {
                    cursor.report(FindingCode.BOX_MALFORMED, "The box holds " + cursor.shown(), EXPECTED);
                }
                numbers = false;
                cursor.skip();
            } else if (count < values.length) {
                values[count] = cursor.number();
                finite &= Values.isFinite(cursor, values[count]);
            }
            count++;
        }
        if (numbers && count != values.length) {
            String message = String.format(Locale.ROOT, "The box has %d values", count);
            cursor.reportAt(begin, FindingCode.BOX_MALFORMED, message, EXPECTED);
        }
        return numbers && count == values.length && finite ? sized(cursor, begin) : null;
    }

    private @Nullable Box sized(JsonCursor cursor, long begin) {
        var box = new Box(values[0], values[1], values[2], values[3]);
        if (box.width() < 0 || box.height() < 0) {
            cursor.reportAt(begin, FindingCode.BOX_NEGATIVE, size(box), EXPECTED);
            return null;
        }
        if (box.width() == 0 || box.height() == 0) {
            cursor.reportAt(begin, FindingCode.BOX_EMPTY, size(box), "a width and a height above 0");
        }
        return box;
    }

    private static String size(Box box) {
        return "The box is %s wide and %s high".formatted(box.width(), box.height());
    }
}
