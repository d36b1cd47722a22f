package dev.modalium.manifest.coco;

import dev.modalium.manifest.Category;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// Reads the records of `categories`; names of keypoints are counted, skeletons and colours passed over.
final class CategoryReader implements Section.RecordReader {

    private enum Field {
        ID,
        NAME,
        SUPERCATEGORY,
        KEYPOINTS
    }

    private final Fields<Field> fields = new Fields<>(Field.class);
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String supercategory;
    private int keypoints;

    @Override
    public void read(JsonCursor cursor, String pointer) {
        long offset = cursor.offset();
        id = null;
        name = null;
        supercategory = null;
        keypoints = 0;
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            switch (field) {
                case ID -> id = Ids.read(cursor);
                case NAME -> name = Values.text(cursor);
                case SUPERCATEGORY -> supercategory = Values.text(cursor);
                case KEYPOINTS -> keypoints = entries(cursor);
            }
        }
        push(cursor, cursor.spanFrom(offset, pointer));
    }

    private void push(JsonCursor cursor, Span span) {
        if (!fields.has(Field.ID)) {
            Missing.required(cursor.sink(), span, "category", "id");
        }
        if (!fields.has(Field.NAME)) {
            Missing.required(cursor.sink(), span, "category", "name");
        }
        boolean noParent = supercategory == null || supercategory.isEmpty();
        if (id != null) {
            String shown = name == null ? id : name;
            Integer points = keypoints == 0 ? null : keypoints;
            cursor.sink().category(new Category(id, shown, noParent ? null : supercategory, points, span));
        }
    }

    private static int entries(JsonCursor cursor) {
        int entries = 0;
        if (cursor.is(JsonToken.START_ARRAY)) {
            for (; cursor.next() != JsonToken.END_ARRAY; entries++) {
                cursor.skip();
            }
        }
        cursor.skip();
        return entries;
    }
}
