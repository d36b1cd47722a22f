package dev.modalium.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/// Writes COCO manifests of any size with the shape of `instances_train2017.json`, the same bytes each time.
///
/// Polygons and now and then a crowd with a run-length encoded mask; ids with gaps; a file of one single line.
final class CocoFile {

    static final int IMAGES = 118_287;
    static final int ANNOTATIONS = 860_001;

    private static final int CATEGORIES = 80;
    private static final int CROWD_EVERY = 86;
    private static final int RUNS = 120;
    private static final int FEWEST_POINTS = 10;
    private static final double MORE_POINTS = 17;
    private static final int[][] SIZES = {{640, 480}, {480, 640}, {640, 427}, {500, 375}, {640, 640}};

    private final Random random = new Random(1);
    private final int times;

    private CocoFile(int times) {
        this.times = times;
    }

    /// The file of that many times the usual size, made where it is not there yet.
    ///
    /// @param annotationsFirst whether annotations come before the images that they refer to
    static Path make(Path folder, int times, boolean annotationsFirst) throws IOException {
        Path file = folder.resolve("coco-%s%s.json".formatted(times, annotationsFirst ? "-annotations-first" : ""));
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path part = folder.resolve(file.getFileName() + ".part");
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.US_ASCII)) {
                new CocoFile(times).write(out, annotationsFirst);
            }
            Files.move(part, file);
        }
        return file;
    }

    private void write(BufferedWriter out, boolean annotationsFirst) throws IOException {
        out.write(
                "{\"info\": {\"description\": \"made for a benchmark\"}, \"licenses\": [{\"id\": 1, \"name\": \"none\"}]");
        if (annotationsFirst) {
            annotations(out);
            images(out);
        } else {
            images(out);
            annotations(out);
        }
        categories(out);
        out.write('}');
    }

    private void images(BufferedWriter out) throws IOException {
        out.write(",\"images\": [");
        for (int i = 0; i < IMAGES * times; i++) {
            int[] size = sizeOf(i);
            out.write(String.format(
                    Locale.ROOT,
                    "%s{\"license\": 1,\"file_name\": \"%012d.jpg\",\"coco_url\": "
                            + "\"http://images.cocodataset.org/train2017/%012d.jpg\",\"height\": %d,\"width\": %d,"
                            + "\"date_captured\": \"2013-11-14 02:02:02\",\"flickr_url\": "
                            + "\"http://farm%d.staticflickr.com/%d/%d_%010x_z.jpg\",\"id\": %d}",
                    i == 0 ? "" : ",",
                    idOf(i),
                    idOf(i),
                    size[1],
                    size[0],
                    i % 9 + 1,
                    i % 9000,
                    8_000_000_000L + i,
                    i * 7919L,
                    idOf(i)));
        }
        out.write(']');
    }

    private void annotations(BufferedWriter out) throws IOException {
        out.write(",\"annotations\": [");
        for (int i = 0; i < ANNOTATIONS * times; i++) {
            int image = random.nextInt(IMAGES * times);
            int[] size = sizeOf(image);
            double width = 4 + random.nextDouble() * size[0] * 0.6;
            double height = 4 + random.nextDouble() * size[1] * 0.6;
            double x = random.nextDouble() * (size[0] - width);
            double y = random.nextDouble() * (size[1] - height);
            boolean crowd = i % CROWD_EVERY == 0;
            out.write(i == 0 ? "{\"segmentation\": " : ",{\"segmentation\": ");
            out.write(crowd ? runs(size) : ellipse(x, y, width, height));
            out.write(String.format(
                    Locale.ROOT,
                    ",\"area\": %.4f,\"iscrowd\": %d,\"image_id\": %d,\"bbox\": [%.2f,%.2f,%.2f,%.2f],"
                            + "\"category_id\": %d,\"id\": %d}",
                    width * height * Math.PI / 4,
                    crowd ? 1 : 0,
                    idOf(image),
                    x,
                    y,
                    width,
                    height,
                    1 + random.nextInt(CATEGORIES),
                    i + 1));
        }
        out.write(']');
    }

    /// A polygon within the box, of as many points as genuine ones have: some ten, and now and then a hundred.
    private String ellipse(double x, double y, double width, double height) {
        int points = FEWEST_POINTS - (int) (MORE_POINTS * Math.log(1 - random.nextDouble()));
        var polygon = new StringJoiner(",", "[[", "]]");
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            polygon.add(hundredths(x + width / 2 * (1 + Math.cos(angle))));
            polygon.add(hundredths(y + height / 2 * (1 + Math.sin(angle))));
        }
        return polygon.toString();
    }

    private String runs(int[] size) {
        var counts = new StringJoiner(",", "{\"counts\": [", "],\"size\": [%s,%s]}".formatted(size[1], size[0]));
        int left = size[0] * size[1];
        for (int i = 0; i < RUNS; i++) {
            int run = 1 + random.nextInt(900);
            counts.add(String.valueOf(run));
            left -= run;
        }
        return counts.add(String.valueOf(left)).toString();
    }

    private static void categories(BufferedWriter out) throws IOException {
        var categories = new StringJoiner(",", ",\"categories\": [", "]");
        for (int i = 1; i <= CATEGORIES; i++) {
            categories.add("{\"supercategory\": \"thing\",\"id\": %s,\"name\": \"thing %s\"}".formatted(i, i));
        }
        out.write(categories.toString());
    }

    private static String hundredths(double value) {
        long hundredths = Math.round(value * 100);
        long fraction = hundredths % 100;
        return hundredths / 100 + (fraction < 10 ? ".0" : ".") + fraction;
    }

    private static int idOf(int image) {
        return image * 5 + image % 5;
    }

    private static int[] sizeOf(int image) {
        return SIZES[image % SIZES.length];
    }
}
