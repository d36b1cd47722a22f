package dev.modalium.manifest.coco;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.json.JsonCursor;
import dev.modalium.manifest.json.JsonDocument;
import dev.modalium.manifest.text.SplitName;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonToken;

/// Reads a COCO document: its sections in the order in which they stand.
final class CocoReader {

    private final ManifestSource source;
    private final RecordSink sink;
    private final Licences licences;
    private final Section images;
    private final AnnotationReader annotationReader = new AnnotationReader();
    private final Section annotations = new Section("annotations", annotationReader);
    private final CategoryReader categoryReader = new CategoryReader();
    private final Section categories = new Section("categories", categoryReader);

    CocoReader(ManifestSource source, RecordSink sink) {
        this.source = source;
        this.sink = sink;
        this.licences = new Licences(source);
        this.images = new Section("images", new ImageReader(SplitName.of(source), licences));
    }

    void read() throws IOException {
        JsonDocument.read(source, sink, cursor -> {
            switch (cursor.token()) {
                case START_OBJECT -> object(cursor);
                case START_ARRAY -> new ListReader(source, categoryReader).read(cursor);
                default ->
                    cursor.report(
                            FindingCode.NOT_THIS_FORMAT,
                            "The document is " + cursor.shown(),
                            "an object with \"images\"");
            }
        });
    }

    private void object(JsonCursor cursor) throws IOException {
        Set<String> names = new HashSet<>();
        while (cursor.next() != JsonToken.END_OBJECT) {
            String name = cursor.name();
            Section section = switch (name) {
                case "images" -> images;
                case "annotations" -> annotations;
                case "categories" -> categories;
                default -> null;
            };
            if (section != null && !names.add(name)) {
                cursor.report(
                        FindingCode.DUPLICATE_KEY, "\"" + name + "\" stands twice in the document", "each key once");
            }
            cursor.next();
            if (section != null) {
                section.read(cursor);
            } else if (name.equals("licenses")) {
                licences.read(cursor);
            } else {
                cursor.skip();
            }
        }
        reportMissing();
    }

    /// What only the end of the document can tell, said once and not for each annotation.
    private void reportMissing() {
        if (!images.isPresent() && !annotations.isPresent() && !categories.isPresent()) {
            report(FindingCode.NOT_THIS_FORMAT, "The object has none of the sections of COCO", "\"images\" and others");
            return;
        }
        if (annotations.records() > 0 && images.records() == 0 && !images.isBroken()) {
            report(
                    FindingCode.IMAGES_MISSING,
                    String.format(Locale.ROOT, "There are %,d annotations and no images", annotations.records()),
                    "a list \"images\"");
        }
        if (!annotations.isPresent()) {
            report(
                    FindingCode.ANNOTATIONS_MISSING,
                    "There is no section \"annotations\"",
                    "a list \"annotations\", unless this is a test set");
        }
        if (annotationReader.namedCategories() && categories.records() == 0 && !categories.isBroken()) {
            report(
                    FindingCode.CATEGORIES_MISSING,
                    "Annotations name categories, and none is declared",
                    "a list \"categories\"");
        }
    }

    private void report(FindingCode code, String message, String expected) {
        sink.finding(new Finding(code, Position.at(0, ""), message, expected));
    }
}
