package dev.modalium.manifest.aist;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Span;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.Values;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonToken;

/// Reads a camera setting and checks its shape; parameters of cameras belong to no sample and are not imported.
final class CameraReader {

    private enum Field {
        NAME,
        SIZE,
        MATRIX,
        ROTATION,
        TRANSLATION,
        DISTORTIONS
    }

    private static final int CAMERAS = 9;

    private final Fields<Field> fields = new Fields<>(Field.class);
    private final Set<String> names = new HashSet<>();

    void read(JsonCursor cursor) {
        long offset = cursor.offset();
        int cameras = 0;
        for (; cursor.next() != JsonToken.END_ARRAY; cameras++) {
            if (cursor.is(JsonToken.START_OBJECT)) {
                camera(cursor, "/" + cameras);
            } else {
                malformed(cursor, cursor.offset(), "The camera is " + cursor.shown(), "an object");
                cursor.skip();
            }
        }
        Span span = cursor.spanFrom(offset, "");
        if (cameras != CAMERAS) {
            finding(
                    cursor,
                    span,
                    FindingCode.CAMERA_COUNT_UNUSUAL,
                    String.format(Locale.ROOT, "There are %d cameras", cameras),
                    "9");
        }
        finding(
                cursor,
                span,
                FindingCode.CAMERAS_CHECKED,
                String.format(Locale.ROOT, "The file describes %d cameras", cameras),
                "a list of sequences, if samples were to be imported");
    }

    private void camera(JsonCursor cursor, String pointer) {
        long offset = cursor.offset();
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            switch (field) {
                case NAME -> name(cursor);
                case SIZE -> numbers(cursor, 2);
                case ROTATION, TRANSLATION -> numbers(cursor, 3);
                case DISTORTIONS -> numbers(cursor, 5);
                case MATRIX -> matrix(cursor);
            }
        }
        Span span = cursor.spanFrom(offset, pointer);
        for (Field field : Field.values()) {
            if (!fields.has(field)) {
                String name = field.name().toLowerCase(Locale.ROOT);
                finding(cursor, span, FindingCode.CAMERA_MALFORMED, "The camera has no \"" + name + "\"", name);
            }
        }
    }

    private void name(JsonCursor cursor) {
        String name = Values.text(cursor);
        if (name == null) {
            return;
        }
        if (!name.matches("c(0[1-9]|10)")) {
            malformed(cursor, cursor.offset(), "The camera's name is " + cursor.shown(), "c01 to c10");
        } else if (!names.add(name)) {
            cursor.report(FindingCode.CAMERA_REPEATED, name + " was described before", "each camera once");
        }
    }

    private static void numbers(JsonCursor cursor, int count) {
        long begin = cursor.offset();
        String name = cursor.name();
        double[] numbers = Values.numbers(cursor, count);
        if (numbers == null || numbers.length != count) {
            malformed(
                    cursor,
                    begin,
                    "\"%s\" has another shape".formatted(name),
                    String.format(Locale.ROOT, "a list of %d numbers", count));
        }
    }

    private static void matrix(JsonCursor cursor) {
        long begin = cursor.offset();
        boolean square = cursor.is(JsonToken.START_ARRAY);
        int rows = 0;
        if (square) {
            for (; cursor.next() != JsonToken.END_ARRAY; rows++) {
                double[] row = Values.numbers(cursor, 3);
                square &= row != null && row.length == 3;
            }
        } else {
            cursor.skip();
        }
        if (!square || rows != 3) {
            malformed(cursor, begin, "\"matrix\" has another shape", "three rows of three numbers");
        }
    }

    private static void malformed(JsonCursor cursor, long offset, String message, String expected) {
        cursor.reportAt(offset, FindingCode.CAMERA_MALFORMED, message, expected);
    }

    private static void finding(JsonCursor cursor, Span span, FindingCode code, String message, String expected) {
        cursor.sink().finding(new Finding(code, span.position(), message, expected));
    }
}
