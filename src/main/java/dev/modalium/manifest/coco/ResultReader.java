package dev.modalium.manifest.coco;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import java.util.List;

/// Checks the predictions of a model as COCO's evaluation reads them; they are no annotations, so none is pushed.
final class ResultReader implements Section.RecordReader {

    private enum Field {
        IMAGE_ID,
        CATEGORY_ID,
        BBOX,
        SEGMENTATION,
        KEYPOINTS,
        CAPTION,
        SCORE,
        AREA,
        ID
    }

    /// What a prediction can consist of.
    private static final List<Field> PREDICTIONS =
            List.of(Field.BBOX, Field.SEGMENTATION, Field.KEYPOINTS, Field.CAPTION);

    private final Fields<Field> fields = new Fields<>(Field.class);
    private final SegmentationReader segmentations = new SegmentationReader();
    private final BoxReader boxes = new BoxReader();
    private final KeypointsReader keypoints = new KeypointsReader();

    @Override
    public void read(JsonCursor cursor, String pointer) {
        long offset = cursor.offset();
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            switch (field) {
                case IMAGE_ID, CATEGORY_ID, ID -> Ids.read(cursor);
                case BBOX -> boxes.read(cursor);
                case SEGMENTATION -> segmentations.read(cursor);
                case KEYPOINTS -> keypoints.read(cursor);
                case CAPTION -> Captions.read(cursor);
                case SCORE -> score(cursor);
                case AREA -> Values.number(cursor);
            }
        }
        reportMissing(cursor.sink(), cursor.spanFrom(offset, pointer));
    }

    private void reportMissing(RecordSink sink, Span span) {
        if (!fields.has(Field.IMAGE_ID)) {
            Missing.required(sink, span, "result", "image_id");
        }
        if (PREDICTIONS.stream().noneMatch(fields::has)) {
            sink.finding(new Finding(
                    FindingCode.REQUIRED_FIELD_MISSING,
                    span.position(),
                    "The result predicts nothing",
                    "\"bbox\", \"segmentation\", \"keypoints\" or \"caption\""));
        }
        if (fields.has(Field.CAPTION)) {
            return; // captions are of no class and are not ranked
        }
        if (!fields.has(Field.CATEGORY_ID)) {
            Missing.required(sink, span, "result", "category_id");
        }
        if (!fields.has(Field.SCORE)) {
            Missing.required(sink, span, "result", "score");
        }
    }

    private static void score(JsonCursor cursor) {
        Double score = Values.number(cursor);
        if (score != null && (score < 0 || score > 1)) {
            cursor.report(FindingCode.SCORE_OUT_OF_RANGE, "The score is " + cursor.shown(), "a number from 0 to 1");
        }
    }
}
