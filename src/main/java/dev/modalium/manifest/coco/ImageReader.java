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

    static final Set<String> MODALITIES = Set.of("vision.image");
    private static final String EXPECTED_SIZE = "whole numbers above 0 as \"width\" and \"height\"";

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
        if (!fields.has(Field.ID)) {
            Missing.required(cursor.sink(), span, "image", "id");
        }
        boolean hasUrl = cocoUrl != null && !cocoUrl.isEmpty();
        if (!fields.has(Field.FILE_NAME) && !hasUrl) {
            Missing.required(cursor.sink(), span, "image", "file_name");
        }
        reportSize(cursor, span);
        if (id == null) {
            return;
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
        } else if (name != null && name.indexOf('\\') >= 0) {
            cursor.report(
                    FindingCode.PATH_WITH_BACKSLASH,
                    "The file name is " + cursor.shown(),
                    "/ between folders, which every system understands");
        } else if (name != null && name.isBlank()) {
            cursor.report(FindingCode.FIELD_WRONG_TYPE, "\"file_name\" is blank", "the name of a file");
        }
        return name;
    }

    /// Some exporters write 0 for a size that they do not know.
    private static @Nullable Integer size(JsonCursor cursor) {
        Integer size = Values.size(cursor);
        if (size != null && size == 0) {
            cursor.report(FindingCode.SIZE_MISSING, "The image's %s is 0".formatted(cursor.name()), EXPECTED_SIZE);
            return null;
        }
        return size;
    }

    private void reportSize(JsonCursor cursor, Span span) {
        boolean width = fields.has(Field.WIDTH);
        boolean height = fields.has(Field.HEIGHT);
        if (!width || !height) {
            String missing = !width && !height ? "width and height" : !width ? "width" : "height";
            String message = "The image has no " + missing;
            cursor.sink().finding(new Finding(FindingCode.SIZE_MISSING, span.position(), message, EXPECTED_SIZE));
        }
    }
}
