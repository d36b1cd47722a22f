package dev.modalium.manifest.coco;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.MaskSize;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// Reads a run-length encoded mask, `{"counts": …, "size": [height, width]}`, and adds up its runs.
final class RleReader {

    private enum Field {
        COUNTS,
        SIZE
    }

    /// No image has so many pixels; sums beyond it are wrong and must not overflow.
    private static final long LARGEST_RUN = 1L << 40;

    /// The sum of runs that cannot be read.
    private static final long WRONG = -1;

    private final Fields<Field> fields = new Fields<>(Field.class);
    private @Nullable MaskSize size;

    void reset() {
        size = null;
    }

    @Nullable
    MaskSize size() {
        return size;
    }

    /// Whether the mask could be drawn; what stands against it is a finding.
    boolean read(JsonCursor cursor) {
        long pixels = WRONG;
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            switch (field) {
                case COUNTS -> pixels = counts(cursor);
                case SIZE -> size = size(cursor);
            }
        }
        if (!fields.has(Field.COUNTS)) {
            wrong(cursor, "The mask has no \"counts\"");
            return false;
        }
        if (size == null) {
            cursor.report(FindingCode.RLE_SIZE_MISSING, "The mask has no usable \"size\"", "\"size\": [height, width]");
            return false;
        }
        long expected = (long) size.width() * size.height();
        if (pixels == WRONG) {
            wrong(cursor, "The runs of the mask cannot be decoded");
            return false;
        }
        if (pixels != expected) {
            wrong(cursor, String.format(Locale.ROOT, "The runs of the mask add up to %,d pixels", pixels));
            return false;
        }
        return true;
    }

    private void wrong(JsonCursor cursor, String message) {
        String expected = size == null
                ? "runs that add up to height × width"
                : String.format(
                        Locale.ROOT,
                        "runs that add up to %d × %d = %,d",
                        size.height(),
                        size.width(),
                        (long) size.width() * size.height());
        cursor.report(FindingCode.RLE_COUNTS_WRONG, message, expected);
    }

    private static @Nullable MaskSize size(JsonCursor cursor) {
        double[] size = Values.numbers(cursor, 2);
        if (size == null || size.length != 2 || !isLength(size[0]) || !isLength(size[1])) {
            return null;
        }
        return new MaskSize((int) size[1], (int) size[0]);
    }

    private static boolean isLength(double value) {
        return value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value);
    }

    private static long counts(JsonCursor cursor) {
        if (cursor.is(JsonToken.VALUE_STRING)) {
            return CompressedRuns.sum(cursor.text());
        }
        if (!cursor.is(JsonToken.START_ARRAY)) {
            cursor.skip();
            return WRONG;
        }
        long sum = 0;
        while (cursor.next() != JsonToken.END_ARRAY) {
            double run = cursor.isNumber() ? cursor.number() : WRONG;
            if (!(run >= 0 && run <= LARGEST_RUN && run == Math.rint(run))) {
                sum = WRONG;
                cursor.skip();
            } else if (sum != WRONG) {
                sum = Math.min(sum + (long) run, LARGEST_RUN);
            }
        }
        return sum;
    }
}
