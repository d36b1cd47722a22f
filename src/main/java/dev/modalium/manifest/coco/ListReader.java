package dev.modalium.manifest.coco;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.json.JsonCursor;
import java.io.IOException;
import tools.jackson.core.JsonToken;

/// Reads a document that is one list: results of a model, which are refused, or the categories of panoptic COCO.
///
/// As in pycocotools, the first entry decides which of them it is.
final class ListReader {

    private final CategoryReader categories;

    ListReader(CategoryReader categories) {
        this.categories = categories;
    }

    void read(JsonCursor cursor) throws IOException {
        boolean wanted = true;
        for (long index = 0; cursor.next() != JsonToken.END_ARRAY; index++) {
            if (wanted && cursor.is(JsonToken.START_OBJECT)) {
                wanted = entry(cursor, index);
            } else if (index == 0) {
                wanted = notCoco(cursor);
                cursor.skip();
            } else {
                cursor.skip();
            }
        }
    }

    private boolean entry(JsonCursor cursor, long index) throws IOException {
        categories.collect(cursor, "/" + index);
        if (index > 0 || categories.isCategory()) {
            categories.push(cursor);
            return true;
        }
        if (categories.isResult()) {
            report(
                    cursor,
                    FindingCode.RESULTS_NOT_GROUND_TRUTH,
                    "The document is a list of results: its first entry has an image_id and no images stand beside it");
            return false;
        }
        return notCoco(cursor);
    }

    private static boolean notCoco(JsonCursor cursor) {
        report(
                cursor,
                FindingCode.NOT_THIS_FORMAT,
                "The document is a list of something else than results or categories");
        return false;
    }

    private static void report(JsonCursor cursor, FindingCode code, String message) {
        cursor.sink()
                .finding(new Finding(
                        code, Position.at(0, ""), message, "an object with \"images\" and \"annotations\""));
    }
}
