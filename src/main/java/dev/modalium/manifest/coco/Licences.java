package dev.modalium.manifest.coco;

import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.JsonDocument;
import dev.modalium.manifest.json.Values;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// The names of the licences that a document lists, by id.
///
/// Official caption files list them after the images that refer to them; then they are looked up ahead, once.
final class Licences {

    /// Official files list 8; this keeps a hostile file from filling the memory.
    private static final int MOST = 1000;

    private enum Field {
        ID,
        NAME
    }

    private final ManifestSource source;
    private final Map<String, String> names = new HashMap<>();
    private boolean known;

    Licences(ManifestSource source) {
        this.source = source;
    }

    @Nullable
    String name(String id) throws IOException {
        if (!known) {
            lookAhead();
        }
        return names.get(id);
    }

    void read(JsonCursor cursor) {
        known = true;
        if (!cursor.is(JsonToken.START_ARRAY)) {
            cursor.skip();
            return;
        }
        var fields = new Fields<>(Field.class);
        while (cursor.next() != JsonToken.END_ARRAY) {
            if (cursor.is(JsonToken.START_OBJECT)) {
                licence(cursor, fields);
            } else {
                cursor.skip();
            }
        }
    }

    private void licence(JsonCursor cursor, Fields<Field> fields) {
        String id = null;
        String name = null;
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            switch (field) {
                case ID -> id = Ids.read(cursor);
                case NAME -> name = Values.text(cursor);
            }
        }
        if (id != null && name != null && !name.isBlank() && names.size() < MOST) {
            names.put(id, name);
        }
    }

    private void lookAhead() throws IOException {
        known = true;
        JsonDocument.read(source, RecordSink.nowhere(), cursor -> {
            if (!cursor.is(JsonToken.START_OBJECT)) {
                cursor.leave();
                return;
            }
            while (cursor.next() != JsonToken.END_OBJECT) {
                boolean licences = cursor.name().equals("licenses");
                cursor.next();
                if (licences) {
                    read(cursor);
                    cursor.leave();
                    return;
                }
                cursor.skip();
            }
        });
    }
}
