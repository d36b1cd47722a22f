package dev.modalium.manifest.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.Recorded;
import dev.modalium.manifest.Sources;
import dev.modalium.manifest.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever value stands in one record, all other records are read as if nothing had happened.
class AnyValueTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String DOCUMENT = """
            {"info": {"year": 2026},
             "licenses": [{"id": 1, "name": "one"}, {"id": 2, "name": "two"}],
             "images": [
              {"id": 1, "width": 10, "height": 5, "file_name": "a.jpg"},
              {"id": 2, "width": 10, "height": 5, "file_name": "b.jpg", "license": 1, "coco_url": "x", "flickr_url": "y"},
              {"id": 3, "width": 10, "height": 5, "file_name": "c.jpg"}],
             "annotations": [
              {"id": 1, "image_id": 1, "category_id": 1, "iscrowd": 0, "area": 1, "bbox": [1, 1, 1, 1]},
              {"id": 2, "image_id": 1, "category_id": 1, "iscrowd": 0, "area": 1, "bbox": [1, 1, 1, 1],
               "segmentation": [[1, 1, 2, 2, 3, 3], [1, 1, 2, 2, 3, 3]]},
              {"id": 3, "image_id": 1, "category_id": 1, "iscrowd": 1, "area": 1, "bbox": [1, 1, 1, 1],
               "segmentation": {"counts": [10, 40], "size": [5, 10]}},
              {"id": 4, "image_id": 1, "category_id": 1, "segmentation": {"counts": "0d0n0", "size": [5, 10]}},
              {"id": 5, "image_id": 1, "category_id": 1, "keypoints": [1, 1, 2, 0, 0, 0], "num_keypoints": 1},
              {"id": 6, "image_id": 1, "caption": "a cup"},
              {"id": 7, "image_id": 1, "file_name": "a.png", "segments_info": [
               {"id": 8, "category_id": 1, "area": 1, "bbox": [1, 1, 1, 1], "iscrowd": 0},
               {"id": 9, "category_id": 1, "area": 1, "bbox": [1, 1, 1, 1], "iscrowd": 0}]},
              {"id": 10, "image_id": 1, "category_id": 1, "iscrowd": 0, "area": 1, "bbox": [1, 1, 1, 1]}],
             "categories": [
              {"id": 1, "name": "cup"},
              {"id": 2, "name": "mug", "supercategory": "cup"},
              {"id": 3, "name": "jug"}]}
            """;

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void leavesAllOtherRecordsAsTheyAre(@ForAll("places") JsonPointer place, @ForAll("values") String value)
            throws IOException {
        JsonNode changed = JSON.readTree(DOCUMENT);
        set(changed, place, JSON.readTree(value));

        assertThat(others(changed.toString(), place)).isEqualTo(others(DOCUMENT, place));
    }

    @Provide
    Arbitrary<JsonPointer> places() {
        List<JsonPointer> places = new ArrayList<>();
        for (String section : List.of("images", "annotations", "categories", "licenses")) {
            JsonNode records = JSON.readTree(DOCUMENT).get(section);
            for (int n = 0; n < records.size(); n++) {
                below(records.get(n), JsonPointer.compile("/" + section + "/" + n), places);
            }
        }
        return Arbitraries.of(places);
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> scalars = Arbitraries.of(
                "null", "true", "0", "-1", "1", "2.5", "1e999", "123456789012345678901", "\"\"", "\"x\"", "\"0d0\"");
        return Arbitraries.oneOf(scalars, nested(scalars), nested(nested(scalars)));
    }

    private static Arbitrary<String> nested(Arbitrary<String> values) {
        Arbitrary<String> names = Arbitraries.of("counts", "size", "id", "bbox", "x");
        return Arbitraries.oneOf(
                values,
                values.list().ofMaxSize(4).map(entries -> "[" + String.join(",", entries) + "]"),
                Combinators.combine(names, values).as((name, value) -> "{\"" + name + "\":" + value + "}"));
    }

    private static void below(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> {
                places.add(at.appendProperty(name));
                below(object.get(name), at.appendProperty(name), places);
            });
        } else if (node instanceof ArrayNode list) {
            for (int n = 0; n < list.size(); n++) {
                places.add(at.appendIndex(n));
                below(list.get(n), at.appendIndex(n), places);
            }
        }
    }

    private static void set(JsonNode root, JsonPointer place, JsonNode value) {
        JsonPointer last = place.last();
        switch (root.at(place.head())) {
            case ObjectNode object -> object.set(last.getMatchingProperty(), value);
            case ArrayNode list -> list.set(last.getMatchingIndex(), value);
            default -> throw new AssertionError(place);
        }
    }

    /// What was read of all records but the one around the place.
    private static List<String> others(String document, JsonPointer place) throws IOException {
        String record = "/" + place.getMatchingProperty() + "/" + place.tail().getMatchingProperty();
        var read = Recorded.reading("coco", Sources.of("instances.json", document));
        List<String> others = new ArrayList<>();
        read.items.stream()
                .filter(item -> isOutside(record, item.span()))
                .forEach(item -> others.add("item " + item.id() + " " + item.media()));
        read.annotations.stream()
                .filter(annotation -> isOutside(record, annotation.span()))
                .forEach(annotation -> others.add("annotation " + annotation.id() + " of " + annotation.itemId() + " "
                        + annotation.box() + " " + annotation.maskSize() + " " + annotation.text()));
        read.categories.stream()
                .filter(category -> isOutside(record, category.span()))
                .forEach(category -> others.add("category " + category.key() + " " + category.name()));
        return others;
    }

    private static boolean isOutside(String record, Span span) {
        String pointer = span.pointer() == null ? "" : span.pointer();
        return !pointer.equals(record) && !pointer.startsWith(record + "/");
    }
}
