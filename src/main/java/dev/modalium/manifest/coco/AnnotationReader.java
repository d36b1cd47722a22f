package dev.modalium.manifest.coco;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Box;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Part;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the records of `annotations`, whatever task they are for; what a record is shows by the fields that it has.
final class AnnotationReader implements Section.RecordReader {

    private enum Field {
        ID,
        IMAGE_ID,
        CATEGORY_ID,
        SEGMENTATION,
        AREA,
        BBOX,
        ISCROWD,
        KEYPOINTS,
        NUM_KEYPOINTS,
        CAPTION,
        SEGMENTS_INFO
    }

    /// Fields that real files leave out.
    private static final List<Field> OPTIONAL = List.of(Field.SEGMENTATION, Field.AREA, Field.BBOX, Field.ISCROWD);

    private final Fields<Field> fields = new Fields<>(Field.class);
    private final SegmentationReader segmentations = new SegmentationReader();
    private final BoxReader boxes = new BoxReader();
    private final KeypointsReader keypoints = new KeypointsReader();
    private final SegmentsReader segments = new SegmentsReader();
    private boolean namedCategories;

    private @Nullable String id;
    private @Nullable String itemId;
    private @Nullable String category;
    private @Nullable String caption;
    private @Nullable Box box;
    private @Nullable Double area;
    private @Nullable Integer statedKeypoints;
    private boolean crowd;
    private int mask;
    private int labelledKeypoints;

    /// Whether an annotation so far names a category.
    boolean namedCategories() {
        return namedCategories;
    }

    @Override
    public void read(JsonCursor cursor, String pointer) {
        long offset = cursor.offset();
        clear();
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            read(field, cursor, pointer);
        }
        Span span = cursor.spanFrom(offset, pointer);
        if (!fields.has(Field.IMAGE_ID)) {
            Missing.required(cursor.sink(), span, "annotation", "image_id");
        }
        if (itemId == null) {
            return;
        }
        if (fields.has(Field.SEGMENTS_INFO)) {
            namedCategories |= segments.push(cursor.sink(), itemId, span);
        } else {
            push(cursor.sink(), itemId, span);
        }
    }

    private void clear() {
        id = null;
        itemId = null;
        category = null;
        caption = null;
        box = null;
        area = null;
        statedKeypoints = null;
        crowd = false;
        mask = 0;
        labelledKeypoints = KeypointsReader.NONE;
        keypoints.reset();
        segments.clear();
    }

    private void read(Field field, JsonCursor cursor, String pointer) {
        switch (field) {
            case ID -> id = Ids.read(cursor);
            case IMAGE_ID -> itemId = Ids.read(cursor);
            case CATEGORY_ID -> category = Ids.read(cursor);
            case SEGMENTATION -> mask = segmentations.read(cursor);
            case AREA -> area = Values.number(cursor);
            case BBOX -> box = boxes.read(cursor);
            case ISCROWD -> crowd = Crowd.read(cursor);
            case KEYPOINTS -> labelledKeypoints = keypoints.read(cursor);
            case NUM_KEYPOINTS -> statedKeypoints = Values.size(cursor);
            case CAPTION -> caption = Captions.read(cursor);
            case SEGMENTS_INFO -> segments.read(cursor, pointer);
        }
    }

    private void push(RecordSink sink, String item, Span span) {
        if (!fields.has(Field.ID)) {
            Missing.required(sink, span, "annotation", "id");
        }
        if (fields.has(Field.CAPTION)) {
            category = null; // some exporters write 0 there, and a caption is of no class
        } else {
            reportMissing(sink, span);
            reportMiscounted(sink, span);
            Areas.check(sink, span, area, box, crowd || (mask & Kinds.RLE_MASK) == 0 ? 0 : segmentations.covered());
        }
        int kinds = kinds();
        if (kinds == 0) {
            return; // nothing is left of it, which was said field by field
        }
        namedCategories |= category != null;
        sink.annotation(new Annotation(
                id,
                item,
                Kinds.of(kinds),
                category,
                null,
                box,
                mask == Kinds.RLE_MASK ? segmentations.maskSize() : null,
                area,
                crowd,
                caption,
                keypoints.points() == KeypointsReader.NONE ? null : keypoints.points(),
                labelledKeypoints == KeypointsReader.NONE ? null : labelledKeypoints,
                span));
    }

    private int kinds() {
        return mask
                | (category == null ? 0 : Kinds.CLASS_LABEL)
                | (box == null ? 0 : Kinds.BOUNDING_BOX)
                | (labelledKeypoints > 0 ? Kinds.KEYPOINTS : 0)
                | (caption == null ? 0 : Kinds.CAPTION);
    }

    private void reportMissing(RecordSink sink, Span span) {
        if (!fields.has(Field.CATEGORY_ID)) {
            Missing.required(sink, span, "annotation", "category_id");
        }
        for (Field field : OPTIONAL) {
            if (!fields.has(field)) {
                Missing.optional(sink, span, "annotation", field.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void reportMiscounted(RecordSink sink, Span span) {
        if (statedKeypoints != null && labelledKeypoints >= 0 && statedKeypoints != labelledKeypoints) {
            sink.finding(new Finding(
                    FindingCode.KEYPOINTS_MISCOUNTED,
                    Part.LABELLED_KEYPOINTS.of(span),
                    String.format(
                            Locale.ROOT,
                            "\"num_keypoints\" is %d, and %d points are labelled",
                            statedKeypoints,
                            labelledKeypoints),
                    "\"num_keypoints\": " + labelledKeypoints));
        }
    }
}
