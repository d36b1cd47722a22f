package dev.modalium.validation.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A good COCO document of every sort of annotation, to plant a defect in.
final class CocoDraft {

    static final int WIDTH = 10;
    static final int HEIGHT = 5;

    private static final int IMAGES = 12;

    private final Random random;
    private final JsonDraft json;
    private int annotations;

    CocoDraft(Random random) {
        this.random = random;
        this.json = new JsonDraft(random);
        for (int id = 1; id <= IMAGES; id++) {
            json.add("images", image(id));
        }
        json.add("categories", category(1, "cup"));
        json.add("categories", category(2, "person"))
                .with("keypoints", "[\"head\", \"hand\"]")
                .with("skeleton", "[[1, 2]]");
        json.add("categories", category(3, "spare"));
        for (int n = 0; n < 3; n++) {
            with("instance", 1, "[[1, 1, 3, 1, 3, 2.5], [5, 1, 7, 1, 7, 3, 5, 3]]", 5.5, "[1, 1, 6, 2]", 0);
            with("runs", 1, "{\"counts\": [0, 20, 30], \"size\": [5, 10]}", 20, "[0, 0, 4, 5]", 1);
            with("packed", 1, "{\"counts\": \"0d0n0\", \"size\": [5, 10]}", 20, "[0, 0, 4, 5]", 0);
            with("pose", 2, "[]", 6, "[1, 1, 3, 2]", 0)
                    .with("keypoints", "[1, 1, 2, 0, 0, 0]")
                    .with("num_keypoints", 1);
            json.add("annotations", new JsonRecord())
                    .with("id", ++annotations)
                    .with("image_id", imageId())
                    .with("caption", "\"A cup 杯 on a \\\"table\\\".\"");
        }
    }

    JsonDraft json() {
        return json;
    }

    String text() {
        return json.text();
    }

    JsonRecord image() {
        return json.records("images").get(random.nextInt(IMAGES - 2));
    }

    /// An image that no annotation refers to.
    JsonRecord lonelyImage() {
        return json.records("images").get(IMAGES - 1);
    }

    JsonRecord otherLonelyImage() {
        return json.records("images").get(IMAGES - 2);
    }

    /// A category that no annotation refers to.
    JsonRecord lonelyCategory() {
        return json.records("categories").get(2);
    }

    JsonRecord instance() {
        return annotation(0);
    }

    JsonRecord runs() {
        return annotation(1);
    }

    JsonRecord packed() {
        return annotation(2);
    }

    JsonRecord pose() {
        return annotation(3);
    }

    JsonRecord caption() {
        return annotation(4);
    }

    /// Any annotation that is no caption.
    JsonRecord shape() {
        return annotation(random.nextInt(4));
    }

    JsonRecord anyAnnotation() {
        return annotation(random.nextInt(5));
    }

    JsonRecord lastAnnotation() {
        return json.records("annotations").getLast();
    }

    private JsonRecord annotation(int sort) {
        return json.records("annotations").get(sort + 5 * random.nextInt(3));
    }

    private JsonRecord with(String sort, int category, String segmentation, double area, String box, int crowd) {
        return json.add("annotations", new JsonRecord())
                .with("id", ++annotations)
                .with("image_id", imageId())
                .with("category_id", category)
                .with("segmentation", segmentation)
                .with("area", area)
                .with("bbox", box)
                .with("iscrowd", crowd)
                .with("note", '"' + sort + '"');
    }

    private int imageId() {
        return 1 + random.nextInt(IMAGES - 2);
    }

    private static JsonRecord image(int id) {
        return new JsonRecord()
                .with("id", id)
                .with("width", WIDTH)
                .with("height", HEIGHT)
                .with("file_name", String.format(Locale.ROOT, "\"%012d.jpg\"", id))
                .with("tags", List.of("\"a\"", "{\"id\": 7}"));
    }

    private static JsonRecord category(int id, String name) {
        return new JsonRecord().with("id", id).with("name", '"' + name + '"');
    }
}
