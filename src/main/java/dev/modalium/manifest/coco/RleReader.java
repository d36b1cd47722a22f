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
    private long covered;

    void reset() {
        size = null;
        covered = 0;
    }

    @Nullable
    MaskSize size() {
        return size;
    }

    /// The pixels that the mask covers, 0 where it could not be read.
    long covered() {
        return covered;
    }

    /// Whether the mask could be drawn; what stands against it is a finding.
    boolean read(JsonCursor cursor) {
        long begin = cursor.offset();
        long countsBegin = begin;
        long sizeBegin = begin;
        long pixels = WRONG;
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            switch (field) {
                case COUNTS -> {
                    countsBegin = cursor.offset();
                    pixels = counts(cursor);
                }
                case SIZE -> {
                    sizeBegin = cursor.offset();
                    size = size(cursor);
                }
            }
        }
        if (!fields.has(Field.COUNTS)) {
            cursor.reportAt(begin, FindingCode.RLE_COUNTS_WRONG, "The mask has no \"counts\"", expected());
            return false;
        }
        if (size == null) {
            boolean there = fields.has(Field.SIZE);
            cursor.reportAt(
                    sizeBegin,
                    there ? "/size" : "",
                    FindingCode.RLE_SIZE_MISSING,
                    "The mask has no usable \"size\"",
                    "\"size\": [height, width]");
            return false;
        }
        if (pixels != (long) size.width() * size.height()) {
            String message = pixels == WRONG
                    ? "The runs of the mask cannot be decoded"
                    : String.format(Locale.ROOT, "The runs of the mask add up to %,d pixels", pixels);
            cursor.reportAt(countsBegin, "/counts", FindingCode.RLE_COUNTS_WRONG, message, expected());
            return false;
        }
        return true;
    }

    private String expected() {
        return size == null
                ? "runs that add up to height × width"
                : String.format(
                        Locale.ROOT,
                        "runs that add up to %d × %d = %,d",
                        size.height(),
                        size.width(),
                        (long) size.width() * size.height());
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

    private long counts(JsonCursor cursor) {
        if (cursor.is(JsonToken.VALUE_STRING)) {
            var runs = CompressedRuns.of(cursor.text());
            covered = runs == null ? 0 : runs.covered();
            return runs == null ? WRONG : runs.sum();
        }
        if (!cursor.is(JsonToken.START_ARRAY)) {
            cursor.skip();
            return WRONG;
        }
        covered = 0;
        long sum = 0;
        for (int n = 0; cursor.next() != JsonToken.END_ARRAY; n++) {
            double run = cursor.isNumber() ? cursor.number() : WRONG;
            if (!(run >= 0 && run <= LARGEST_RUN && run == Math.rint(run))) {
                sum = WRONG;
                cursor.skip();
            } else if (sum != WRONG) {
                sum = Math.min(sum + (long) run, LARGEST_RUN);
                covered += n % 2 == 0 ? 0 : (long) run;
            }
        }
        return sum;
    }
}
