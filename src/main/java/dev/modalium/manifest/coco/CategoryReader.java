package dev.modalium.manifest.coco;

import dev.modalium.manifest.Category;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import org.jspecify.annotations.Nullable;

/// Reads the records of `categories`; keypoint names, skeletons and colours are passed over.
final class CategoryReader implements Section.RecordReader {

    private enum Field {
        ID,
        NAME,
        SUPERCATEGORY,
        IMAGE_ID
    }

    private final Fields<Field> fields = new Fields<>(Field.class);
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String supercategory;
    private Span span = new Span(0, 0);

    @Override
    public void read(JsonCursor cursor, String pointer) {
        collect(cursor, pointer);
        push(cursor);
    }

    /// Reads a record without deciding yet what it is.
    void collect(JsonCursor cursor, String pointer) {
        long offset = cursor.offset();
        id = null;
        name = null;
        supercategory = null;
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            switch (field) {
                case ID -> id = Ids.read(cursor);
                case NAME -> name = Values.text(cursor);
                case SUPERCATEGORY -> supercategory = Values.text(cursor);
                case IMAGE_ID -> cursor.skip();
            }
        }
        span = cursor.spanFrom(offset, pointer);
    }

    boolean isCategory() {
        return fields.has(Field.ID) && fields.has(Field.NAME) && !isResult();
    }

    boolean isResult() {
        return fields.has(Field.IMAGE_ID);
    }

    void push(JsonCursor cursor) {
        if (id == null) {
            Missing.required(cursor.sink(), span, "category", "id");
            return;
        }
        if (name == null) {
            Missing.required(cursor.sink(), span, "category", "name");
        }
        boolean noParent = supercategory == null || supercategory.isEmpty();
        cursor.sink().category(new Category(id, name == null ? id : name, noParent ? null : supercategory, span));
    }
}
