package dev.modalium.manifest.coco;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import java.util.Locale;
import tools.jackson.core.JsonToken;

/// Reads `keypoints`, a flat list of x, y and visibility of each point, and counts the points that are labelled.
final class KeypointsReader {

    /// What [#read] answers where there are no points to count.
    static final int NONE = -1;

    private static final String EXPECTED = "a flat list of x, y and visibility of each point";

    private int points = NONE;

    void reset() {
        points = NONE;
    }

    /// The number of points that were read last, labelled or not, or [#NONE].
    int points() {
        return points;
    }

    /// The number of points with a visibility above 0, or [#NONE]; the cursor ends on the list's last token.
    int read(JsonCursor cursor) {
        reset();
        if (!cursor.is(JsonToken.START_ARRAY)) {
            if (!cursor.is(JsonToken.VALUE_NULL)) {
                malformed(cursor, cursor.offset(), "The keypoints are " + cursor.shown());
            }
            cursor.skip();
            return NONE;
        }
        long begin = cursor.offset();
        int count = 0;
        int labelled = 0;
        boolean sound = true;
        while (cursor.next() != JsonToken.END_ARRAY) {
            if (!cursor.isNumber()) {
                if (sound) {
                    malformed(cursor, cursor.offset(), "The keypoints hold " + cursor.shown());
                }
                sound = false;
                cursor.skip();
            } else if (cursor.isNotFinite()) {
                sound &= Values.isFinite(cursor, cursor.number());
            } else if (count % 3 == 2 && cursor.number() > 0) {
                labelled++;
            }
            count++;
        }
        if (sound && count % 3 != 0) {
            malformed(cursor, begin, String.format(Locale.ROOT, "There are %d numbers", count));
            sound = false;
        }
        if (!sound || count == 0) {
            return NONE;
        }
        points = count / 3;
        return labelled;
    }

    private static void malformed(JsonCursor cursor, long offset, String message) {
        cursor.reportAt(offset, FindingCode.KEYPOINTS_MALFORMED, message, EXPECTED);
    }
}
