package dev.modalium.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// COCO instances of any size, made as they are written.
///
/// @param name tells manifests of one size apart
record StreamedCoco(String name, int images, int annotations) {

    private static final int CATEGORIES = 20;
    private static final int RECORDS_AT_ONCE = 1_000;

    void writeTo(OutputStream out) throws IOException {
        Iterator<String> texts = Stream.of(
                        Stream.of("{\"info\": {\"description\": \"" + name + "\"}, \"images\": ["),
                        list(images, StreamedCoco::image),
                        Stream.of("], \"annotations\": ["),
                        list(annotations, this::annotation),
                        Stream.of("], \"categories\": ["),
                        list(CATEGORIES, i -> "{\"id\": " + (i + 1) + ", \"name\": \"class " + (i + 1) + "\"}"),
                        Stream.of("]}"))
                .flatMap(part -> part)
                .iterator();
        while (texts.hasNext()) {
            out.write(texts.next().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Some records at a time, with commas between them.
    private static Stream<String> list(int count, IntFunction<String> record) {
        return IntStream.iterate(0, from -> from < count, from -> from + RECORDS_AT_ONCE)
                .mapToObj(from -> (from == 0 ? "" : ",\n")
                        + IntStream.range(from, Math.min(count, from + RECORDS_AT_ONCE))
                                .mapToObj(record)
                                .collect(Collectors.joining(",\n")));
    }

    private static String image(int i) {
        return String.format(
                Locale.ROOT,
                "{\"id\": %d, \"width\": 640, \"height\": 480, \"file_name\": \"%012d.jpg\"}",
                i + 1,
                i + 1);
    }

    private String annotation(int i) {
        return "{\"id\": " + (i + 1) + ", \"image_id\": " + (i % images + 1) + ", \"category_id\": "
                + (i % CATEGORIES + 1)
                + ", \"bbox\": [1, 2, 3, 4], \"area\": 12, \"iscrowd\": 0, \"segmentation\": [[1, 2, 4, 2, 4, 6]]}";
    }
}
