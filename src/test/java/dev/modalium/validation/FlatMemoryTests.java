package dev.modalium.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.ProfileSink;
import dev.modalium.manifest.RecordSink;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Ten times as many records need no more memory, but for a few bytes for each identifier.
class FlatMemoryTests {

    private static final int RECORDS = 500_000;
    private static final long MEGABYTE = 1 << 20;

    /// An image's size takes 12 bytes at a load of three quarters at most, doubled while the table grows.
    private static final long ALLOWED_GROWTH = 24 * MEGABYTE;

    @Test
    void cocoIsReadInFlatMemory() throws IOException {
        var manifest = new ManyRecords(
                "instances.json",
                "{\"categories\": [{\"id\": 1, \"name\": \"cup\"}], \"images\": [{\"id\": 0, \"width\": 640, \"height\": 480, \"file_name\": \"first.jpg\"}",
                n -> n < RECORDS / 5 ? image(n) : annotation(n),
                RECORDS,
                "]}");

        var memory = read("coco", manifest);

        assertThat(memory.annotations).isEqualTo(RECORDS - RECORDS / 5);
        assertThat(memory.growth()).isLessThan(ALLOWED_GROWTH);
    }

    @Test
    void aveIsReadInFlatMemory() throws IOException {
        var manifest = new ManyRecords(
                "Annotations.txt", "", n -> String.format(Locale.ROOT, "Bark&%011d&good&0&10\n", n), RECORDS, "");

        var memory = read("ave", manifest);

        assertThat(memory.annotations).isEqualTo(RECORDS);
        // five sets and counts of hashes, 8 bytes each
        assertThat(memory.growth()).isLessThan(4 * ALLOWED_GROWTH);
    }

    private static Memory read(String format, ManifestSource manifest) throws IOException {
        ManifestFormat reader = ManifestFormats.installed().named(format).orElseThrow();
        var memory = new Memory(new ProfileSink(Map.of("caption", "text.caption")));
        assertThat(new Validator().validate(reader, manifest, memory).findings())
                .isEmpty();
        return memory;
    }

    private static String image(int n) {
        return ",{\"id\": %s, \"width\": 640, \"height\": 480, \"file_name\": \"%s.jpg\"}".formatted(n + 1, n);
    }

    private static String annotation(int n) {
        String begin = n == RECORDS / 5 ? "], \"annotations\": [" : ",";
        return begin
                + "{\"id\": %s, \"image_id\": %s, \"category_id\": 1, \"iscrowd\": 0, \"area\": 4.5, \"bbox\": [1, 2, 3.5, 4], \"segmentation\": [[1, 2, 4.5, 2, 4.5, 6]], \"other\": {\"deep\": [[\"unknown\"]]}}"
                        .formatted(n, n % (RECORDS / 5));
    }

    /// Measures what is left after a collection, a tenth into the annotations and at their end.
    private static final class Memory implements RecordSink {

        private final RecordSink next;
        private long annotations;
        private long early;

        Memory(RecordSink next) {
            this.next = next;
        }

        long growth() {
            return used() - early;
        }

        @Override
        public void annotation(Annotation annotation) {
            if (++annotations == RECORDS / 10) {
                early = used();
            }
            next.annotation(annotation);
        }

        @Override
        public void item(Item item) {
            next.item(item);
        }

        @Override
        public void category(Category category) {
            next.category(category);
        }

        @Override
        public void exclusion(Exclusion exclusion) {}

        @Override
        public void finding(Finding finding) {}

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
