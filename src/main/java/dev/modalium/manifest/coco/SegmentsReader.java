package dev.modalium.manifest.coco;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Box;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// Reads the segments of one panoptic record, each of which becomes an annotation.
///
/// A record's `image_id` may follow its segments, so these are held until the record ends.
final class SegmentsReader {

    private enum Field {
        ID,
        CATEGORY_ID,
        AREA,
        BBOX,
        ISCROWD
    }

    /// Colours in a mask give 16 million, official images have under 100; more than this are left out.
    private static final int MOST = 20_000;

    /// A segment's id is the colour of its pixels, which is its own within the image only.
    private record Segment(
            @Nullable String id,
            @Nullable String category,
            @Nullable Box box,
            @Nullable Double area,
            boolean crowd,
            Span span) {

        Annotation of(String itemId, Span record) {
            int kinds = Kinds.PIXEL_MASK
                    | (category == null ? 0 : Kinds.CLASS_LABEL)
                    | (box == null ? 0 : Kinds.BOUNDING_BOX);
            String key = id == null ? null : itemId + "/" + id;
            return new Annotation(
                    key, itemId, Kinds.of(kinds), category, null, box, null, area, crowd, null, span.in(record));
        }
    }

    private final Fields<Field> fields = new Fields<>(Field.class);
    private final BoxReader boxes = new BoxReader();
    private final List<Segment> segments = new ArrayList<>();

    void clear() {
        segments.clear();
    }

    void read(JsonCursor cursor, String pointer) {
        if (!cursor.is(JsonToken.START_ARRAY)) {
            if (!cursor.is(JsonToken.VALUE_NULL)) {
                Values.wrongType(cursor, "a list of segments");
            }
            return;
        }
        for (int index = 0; cursor.next() != JsonToken.END_ARRAY; index++) {
            if (!cursor.is(JsonToken.START_OBJECT)) {
                cursor.report(FindingCode.RECORD_WRONG_TYPE, "The segment is " + cursor.shown(), "an object");
                cursor.skip();
            } else if (segments.size() == MOST) {
                if (index == MOST) {
                    cursor.report(FindingCode.LIMIT_EXCEEDED, "The image has more segments", "at most " + MOST);
                }
                cursor.skip();
            } else {
                segments.add(segment(cursor, pointer + "/segments_info/" + index));
            }
        }
    }

    /// Pushes the segments as annotations of the item and answers whether one of them names a category.
    boolean push(RecordSink sink, String itemId, Span record) {
        boolean named = false;
        for (Segment segment : segments) {
            named |= segment.category() != null;
            sink.annotation(segment.of(itemId, record));
        }
        return named;
    }

    private Segment segment(JsonCursor cursor, String pointer) {
        long offset = cursor.offset();
        String id = null;
        String category = null;
        Box box = null;
        Double area = null;
        boolean crowd = false;
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            switch (field) {
                case ID -> id = Ids.read(cursor);
                case CATEGORY_ID -> category = Ids.read(cursor);
                case AREA -> area = Values.number(cursor);
                case BBOX -> box = boxes.read(cursor);
                case ISCROWD -> crowd = Crowd.read(cursor);
            }
        }
        Span span = cursor.spanFrom(offset, pointer);
        if (!fields.has(Field.ID)) {
            Missing.required(cursor.sink(), span, "segment", "id");
        }
        if (!fields.has(Field.CATEGORY_ID)) {
            Missing.required(cursor.sink(), span, "segment", "category_id");
        }
        return new Segment(id, category, box, area, crowd, span);
    }
}
