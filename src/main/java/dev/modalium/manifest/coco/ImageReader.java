package dev.modalium.manifest.coco;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the records of `images`.
final class ImageReader implements Section.RecordReader {

    private enum Field {
        ID,
        FILE_NAME,
        WIDTH,
        HEIGHT,
        LICENSE,
        COCO_URL,
        FLICKR_URL
    }

    private static final Set<String> MODALITIES = Set.of("vision.image");

    private final @Nullable String split;
    private final Licences licences;
    private final Fields<Field> fields = new Fields<>(Field.class);

    ImageReader(@Nullable String split, Licences licences) {
        this.split = split;
        this.licences = licences;
    }

    @Override
    public void read(JsonCursor cursor, String pointer) throws IOException {
        long offset = cursor.offset();
        String id = null;
        String fileName = null;
        Integer width = null;
        Integer height = null;
        String licence = null;
        String cocoUrl = null;
        String flickrUrl = null;
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            switch (field) {
                case ID -> id = Ids.read(cursor);
                case FILE_NAME -> fileName = fileName(cursor);
                case WIDTH -> width = size(cursor);
                case HEIGHT -> height = size(cursor);
                case LICENSE -> licence = licence(cursor);
                case COCO_URL -> cocoUrl = Values.text(cursor);
                case FLICKR_URL -> flickrUrl = Values.text(cursor);
            }
        }
        Span span = cursor.spanFrom(offset, pointer);
        if (id == null) {
            Missing.required(cursor.sink(), span, "image", "id");
            return;
        }
        boolean hasUrl = cocoUrl != null && !cocoUrl.isEmpty();
        if (fileName == null && !hasUrl) {
            Missing.required(cursor.sink(), span, "image", "file_name");
        }
        if (width == null || height == null) {
            reportSize(cursor, span, width, height);
        }
        cursor.sink()
                .item(new Item(
                        id,
                        split,
                        new Media(fileName, hasUrl ? cocoUrl : null, width, height, null, null),
                        MODALITIES,
                        Origins.of(id, fileName, cocoUrl, flickrUrl),
                        licence == null ? Map.of() : Map.of("licence", licence),
                        span));
    }

    private @Nullable String licence(JsonCursor cursor) throws IOException {
        if (!cursor.isNumber()) {
            cursor.skip();
            return null;
        }
        return licences.name(cursor.text());
    }

    private static @Nullable String fileName(JsonCursor cursor) {
        String name = Values.text(cursor);
        if (name != null && UnsafePath.is(name)) {
            cursor.report(
                    FindingCode.PATH_UNSAFE, "The file name is " + cursor.shown(), "a name relative to the images");
        }
        return name;
    }

    /// Some exporters write 0 for a size that they do not know.
    private static @Nullable Integer size(JsonCursor cursor) {
        Integer size = Values.size(cursor);
        return size == null || size == 0 ? null : size;
    }

    private static void reportSize(JsonCursor cursor, Span span, @Nullable Integer width, @Nullable Integer height) {
        String missing = width == null && height == null ? "width and height" : width == null ? "width" : "height";
        cursor.sink()
                .finding(new Finding(
                        FindingCode.SIZE_MISSING,
                        span.position(),
                        "The image's " + missing + " cannot be told",
                        "whole numbers above 0 as \"width\" and \"height\""));
    }
}
