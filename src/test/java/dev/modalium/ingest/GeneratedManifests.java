package dev.modalium.ingest;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Manifests of any size, made for a test.
final class GeneratedManifests {

    private GeneratedManifests() {}

    /// COCO instances with the annotations before the images, as some exporters write them.
    static String coco(int images, int annotations, int categories) {
        return "{\"annotations\": ["
                + list(annotations, i -> """
                                {"id": %s, "image_id": %s, "category_id": %s, "bbox": [1, 2, 3, 4], "area": 12,
                                 "iscrowd": 0, "segmentation": [[1, 2, 4, 2, 4, 6]]}""".formatted(i + 1, i % images + 1, i % categories + 1))
                + "], \"images\": ["
                + list(
                        images,
                        i -> String.format(
                                Locale.ROOT,
                                "{\"id\": %d, \"width\": 640, \"height\": 480, \"file_name\": \"%012d.jpg\"}",
                                i + 1,
                                i + 1))
                + "], \"categories\": ["
                + list(categories, i -> "{\"id\": %s, \"name\": \"class %s\"}".formatted(i + 1, i + 1))
                + "]}";
    }

    private static String list(int count, IntFunction<String> record) {
        return IntStream.range(0, count).mapToObj(record).collect(Collectors.joining(",\n"));
    }
}
