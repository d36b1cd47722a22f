package dev.modalium.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Writes a COCO manifest and counts for itself which rows must come of it.
///
/// Images stand at the same place in each kind of file, so that their items are the same whichever brings them.
final class CocoFile {

    private static final int CATEGORIES = 80;
    private static final int POINTS = 22;
    private static final int SIDE = 640;
    private static final String HEAD = "{\"info\": {\"description\": \"%010d\"},\"images\": [";

    enum Kind {
        INSTANCES,
        CAPTIONS,
        KEYPOINTS
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final RowHash items = new RowHash();
    private final RowHash annotations = new RowHash();
    private final Random random = new Random(1);
    private final String name;
    private final int images;

    private CocoFile(String name, int images) {
        this.name = name;
        this.images = images;
    }

    /// @param number told in the file, so that no two have the same bytes
    static CocoFile make(Kind kind, String name, int number, int images, int annotations) {
        var file = new CocoFile(name, images);
        file.print(HEAD.formatted(number));
        file.images();
        file.print("],\"annotations\": [");
        for (int i = 0; i < annotations; i++) {
            file.annotation(kind, i);
        }
        file.print(
                switch (kind) {
                    case INSTANCES -> "],\"categories\": [" + categories() + "]}";
                    case CAPTIONS -> "]}";
                    case KEYPOINTS -> "],\"categories\": [" + person() + "]}";
                });
        return file;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    List<String> items() {
        return items.rows();
    }

    List<String> annotations() {
        return annotations.rows();
    }

    private void images() {
        for (int i = 0; i < images; i++) {
            comma(i);
            int start = out.size();
            String path = "%012d.jpg".formatted(i);
            print("{\"license\": 1,\"file_name\": \"" + path + "\",\"height\": " + SIDE + ",\"width\": " + SIDE
                    + ",\"date_captured\": \"2013-11-14 02:02:02\",\"id\": " + id(i) + "}");
            items.add(id(i), path, SIDE, SIDE, start, out.size() - start);
        }
    }

    private void annotation(Kind kind, int i) {
        comma(i);
        int start = out.size();
        int image = id(random.nextInt(images));
        int x = random.nextInt(300);
        int y = random.nextInt(300);
        int width = 10 + random.nextInt(300);
        int height = 10 + random.nextInt(300);
        String box = "\"area\": " + width * height / 2 + ",\"iscrowd\": 0,\"bbox\": [" + x + "," + y + "," + width + ","
                + height + "],";
        switch (kind) {
            case INSTANCES -> {
                int category = 1 + random.nextInt(CATEGORIES);
                print("{\"segmentation\": [[" + polygon(x, y, width, height) + "]]," + box + "\"category_id\": "
                        + category + ",\"image_id\": " + image + ",\"id\": " + i + "}");
                annotations.add(name, i, i, image, category, x, y, width, height, start, out.size() - start);
            }
            case CAPTIONS -> {
                String caption = "Thing " + i + " beside thing " + random.nextInt(CATEGORIES) + ".";
                print("{\"image_id\": " + image + ",\"id\": " + i + ",\"caption\": \"" + caption + "\"}");
                annotations.add(name, i, i, image, caption, start, out.size() - start);
            }
            case KEYPOINTS -> {
                print("{\"num_keypoints\": 2,\"keypoints\": [" + x + "," + y + ",2," + x + "," + y + ",1,0,0,0]," + box
                        + "\"category_id\": 1,\"image_id\": " + image + ",\"id\": " + i + "}");
                annotations.add(name, i, i, image, 1, x, y, width, height, 2, start, out.size() - start);
            }
        }
    }

    private String polygon(int x, int y, int width, int height) {
        var points = new StringBuilder();
        for (int i = 0; i < POINTS; i++) {
            double angle = 2 * Math.PI * i / POINTS;
            points.append(i == 0 ? "" : ",")
                    .append(Math.round(x + width / 2.0 * (1 + Math.cos(angle))))
                    .append(".5,")
                    .append(Math.round(y + height / 2.0 * (1 + Math.sin(angle))))
                    .append(".25");
        }
        return points.toString();
    }

    private static String categories() {
        var categories = new StringBuilder();
        for (int i = 1; i <= CATEGORIES; i++) {
            categories.append(i == 1 ? "" : ",").append("{\"id\": " + i + ",\"name\": \"thing " + i + "\"}");
        }
        return categories.toString();
    }

    private static String person() {
        return "{\"id\": 1,\"name\": \"person\",\"keypoints\": [\"nose\",\"eye\",\"ear\"],\"skeleton\": [[1,2]]}";
    }

    private static int id(int image) {
        return image * 5 + image % 5 + 1;
    }

    private void comma(int i) {
        if (i > 0) {
            out.write(',');
        }
    }

    private void print(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
