package dev.modalium.manifest.coco;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.MaskSize;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// Reads a `segmentation`: rings of points, or a run-length encoded mask. The points themselves are not kept.
final class SegmentationReader {

    private final RleReader rle = new RleReader();

    /// The kind of what was read as a bit of [Kinds], 0 where there is no mask; the cursor ends on its last token.
    int read(JsonCursor cursor) {
        rle.reset();
        return switch (cursor.token()) {
            case START_ARRAY -> rings(cursor);
            case START_OBJECT -> rle.read(cursor) ? Kinds.RLE_MASK : 0;
            case VALUE_NULL -> 0;
            default -> malformed(cursor);
        };
    }

    /// The pixels that the mask read last covers.
    long covered() {
        return rle.covered();
    }

    /// The size that the mask read last gives.
    @Nullable
    MaskSize maskSize() {
        return rle.size();
    }

    private static int rings(JsonCursor cursor) {
        long begin = cursor.offset();
        int kinds = 0;
        while (cursor.next() != JsonToken.END_ARRAY) {
            if (cursor.is(JsonToken.START_ARRAY)) {
                kinds |= ring(cursor);
            } else if (cursor.isNumber()) {
                flat(cursor, begin);
                return 0;
            } else {
                malformed(cursor);
            }
        }
        return kinds;
    }

    private static int ring(JsonCursor cursor) {
        long begin = cursor.offset();
        int count = Math.max(0, cursor.skipNumbers());
        boolean sound = true;
        JsonToken token = cursor.next();
        for (; token != JsonToken.END_ARRAY; token = cursor.next()) {
            count++;
            if (token == JsonToken.VALUE_NUMBER_INT) {
                continue;
            }
            if (token != JsonToken.VALUE_NUMBER_FLOAT) {
                if (sound) {
                    malformed(cursor);
                } else {
                    cursor.skip();
                }
                sound = false;
            } else if (cursor.isNotFinite()) {
                sound &= Values.isFinite(cursor, cursor.number());
            }
        }
        if (!sound) {
            return 0;
        }
        if (count == 0) {
            cursor.reportAt(begin, FindingCode.POLYGON_EMPTY, "The polygon has no points", "at least three points");
            return 0;
        }
        if (count % 2 != 0) {
            cursor.reportAt(
                    begin,
                    FindingCode.POLYGON_ODD,
                    String.format(Locale.ROOT, "The polygon has %d coordinates", count),
                    "an even number: x and y of each point");
            return 0;
        }
        if (count < 6) {
            cursor.reportAt(
                    begin,
                    FindingCode.POLYGON_TOO_SHORT,
                    String.format(Locale.ROOT, "The polygon has %d points", count / 2),
                    "at least three points");
            return 0;
        }
        return Kinds.POLYGON;
    }

    private static void flat(JsonCursor cursor, long begin) {
        while (cursor.next() != JsonToken.END_ARRAY) {
            cursor.skip();
        }
        cursor.reportAt(
                begin,
                FindingCode.POLYGON_FLAT,
                "The segmentation is a list of numbers",
                "a list of rings, [[x1, y1, x2, y2, …]]");
    }

    private static int malformed(JsonCursor cursor) {
        cursor.refuse(
                FindingCode.SEGMENTATION_MALFORMED,
                "The segmentation holds " + cursor.shown(),
                "a list of rings, or an object with \"counts\" and \"size\"");
        return 0;
    }
}
