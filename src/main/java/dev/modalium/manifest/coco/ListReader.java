package dev.modalium.manifest.coco;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.TopLevel;
import java.io.IOException;
import tools.jackson.core.JsonToken;

/// Reads a document that is one list: results of a model, or the categories of panoptic COCO.
///
/// As in pycocotools, the first entry decides which of them it is.
final class ListReader {

    private final ManifestSource source;
    private final CategoryReader categories;

    ListReader(ManifestSource source, CategoryReader categories) {
        this.source = source;
        this.categories = categories;
    }

    void read(JsonCursor cursor) throws IOException {
        TopLevel top = TopLevel.of(Head.of(source).text());
        if (top.has("image_id")) {
            results(cursor);
        } else if (top.has("id") && top.has("name")) {
            entries(cursor, categories);
        } else {
            report(
                    cursor,
                    FindingCode.NOT_THIS_FORMAT,
                    "The document is a list of something else than results or categories");
            cursor.skip();
        }
    }

    private static void results(JsonCursor cursor) throws IOException {
        report(
                cursor,
                FindingCode.RESULTS_NOT_GROUND_TRUTH,
                "The document is a list of results: its first entry has an image_id and no images stand beside it");
        entries(cursor, new ResultReader());
    }

    private static void entries(JsonCursor cursor, Section.RecordReader reader) throws IOException {
        for (long index = 0; cursor.next() != JsonToken.END_ARRAY; index++) {
            if (cursor.is(JsonToken.START_OBJECT)) {
                reader.read(cursor, "/" + index);
            } else {
                cursor.report(FindingCode.RECORD_WRONG_TYPE, "The entry is " + cursor.shown(), "an object");
                cursor.skip();
            }
        }
    }

    private static void report(JsonCursor cursor, FindingCode code, String message) {
        cursor.sink()
                .finding(new Finding(
                        code, Position.at(0, ""), message, "an object with \"images\" and \"annotations\""));
    }
}
