package dev.modalium.manifest.coco;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.json.JsonCursor;
import java.io.IOException;
import tools.jackson.core.JsonToken;

/// A list of records at the top of a COCO document.
final class Section {

    /// Reads one record, on whose opening brace the cursor stands, up to its closing brace.
    interface RecordReader {

        void read(JsonCursor cursor, String pointer) throws IOException;
    }

    private final String name;
    private final RecordReader reader;
    private boolean present;
    private boolean broken;
    private long records;

    Section(String name, RecordReader reader) {
        this.name = name;
        this.reader = reader;
    }

    boolean isPresent() {
        return present;
    }

    /// Whether it is there but null or no list, which has been said.
    boolean isBroken() {
        return broken;
    }

    long records() {
        return records;
    }

    void read(JsonCursor cursor) throws IOException {
        present = true;
        switch (cursor.token()) {
            case START_ARRAY -> list(cursor);
            case VALUE_NULL -> broken(cursor, FindingCode.SECTION_NULL);
            default -> broken(cursor, FindingCode.SECTION_WRONG_TYPE);
        }
    }

    private void broken(JsonCursor cursor, FindingCode code) {
        broken = true;
        cursor.report(code, "\"%s\" is %s".formatted(name, cursor.shown()), "a list of objects");
        cursor.skip();
    }

    private void list(JsonCursor cursor) throws IOException {
        String prefix = "/" + name + "/";
        for (long index = 0; cursor.next() != JsonToken.END_ARRAY; index++) {
            if (cursor.is(JsonToken.START_OBJECT)) {
                records++;
                reader.read(cursor, prefix + index);
            } else {
                cursor.report(
                        FindingCode.RECORD_WRONG_TYPE,
                        "The entry of \"%s\" is %s".formatted(name, cursor.shown()),
                        "an object");
                cursor.skip();
            }
        }
    }
}
