package dev.modalium.manifest.aist;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.json.Fields;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.JsonDocument;
import dev.modalium.manifest.json.Values;
import dev.modalium.manifest.text.ShownValue;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/// Reads the JSON files of AIST++: sequences with their genre, names of genres, cameras.
final class AistJsonReader {

    private enum Field {
        CATEGORY_ID
    }

    private final ManifestSource source;
    private final RecordSink sink;
    private final Sequences sequences;
    private final Fields<Field> fields = new Fields<>(Field.class);

    AistJsonReader(ManifestSource source, RecordSink sink, Sequences sequences) {
        this.source = source;
        this.sink = sink;
        this.sequences = sequences;
    }

    void read() throws IOException {
        JsonDocument.read(source, sink, cursor -> {
            if (cursor.is(JsonToken.START_ARRAY)) {
                new CameraReader().read(cursor);
            } else if (cursor.is(JsonToken.START_OBJECT)) {
                entries(cursor);
            } else {
                notAist(cursor);
            }
        });
    }

    private void entries(JsonCursor cursor) {
        while (cursor.next() != JsonToken.END_OBJECT) {
            String key = cursor.name();
            long offset = cursor.offset();
            switch (cursor.next()) {
                case START_OBJECT -> sequence(cursor, key, offset);
                case VALUE_STRING -> genre(cursor, key, offset);
                default -> notAist(cursor);
            }
        }
    }

    private void sequence(JsonCursor cursor, String key, long offset) {
        AistName name;
        try {
            name = AistName.parse(key);
        } catch (MalformedName e) {
            cursor.reportAt(offset + 1 + e.index(), FindingCode.SEQUENCE_NAME_MALFORMED, e.problem(), e.expected());
            cursor.skip();
            return;
        }
        PublishedRanges.check(
                name,
                (code, remark) ->
                        cursor.reportAt(offset + 1 + remark.index(), code, remark.message(), remark.expected()));
        fields.begin();
        for (Field field = fields.next(cursor); field != null; field = fields.next(cursor)) {
            String category = Values.text(cursor);
            String expected =
                    name.genre() == null ? "no category" : name.genre().key();
            if (category != null && !category.equals(expected)) {
                cursor.report(
                        FindingCode.CATEGORY_DIFFERS_FROM_NAME,
                        "The category of %s is %s".formatted(key, ShownValue.of(category)),
                        expected);
            }
        }
        if (!sequences.push(name, null, null, cursor.spanFrom(offset, "/" + key))) {
            cursor.reportAt(offset, FindingCode.DUPLICATE_KEY, key + " stands twice in the document", "each key once");
        }
    }

    private void genre(JsonCursor cursor, String key, long offset) {
        Optional<Genre> genre = key.startsWith("g") ? Genre.of(key.substring(1)) : Optional.empty();
        if (genre.isEmpty()) {
            cursor.reportAt(
                    offset + 1,
                    FindingCode.SEQUENCE_NAME_MALFORMED,
                    "The genre \"%s\" is unknown".formatted(ShownValue.of(key)),
                    "g and one of " + Genre.codes());
            return;
        }
        if (!cursor.text().equals(genre.get().word())) {
            cursor.report(
                    FindingCode.CATEGORY_DIFFERS_FROM_NAME,
                    "%s is called %s".formatted(key, cursor.shown()),
                    genre.get().word());
        }
        sequences.declare(genre.get(), cursor.spanFrom(offset, "/" + key));
    }

    private static void notAist(JsonCursor cursor) {
        cursor.report(
                FindingCode.NOT_THIS_FORMAT,
                "The document holds " + cursor.shown(),
                "sequences with their genre, names of genres, or a list of cameras");
        cursor.skip();
    }
}
