package dev.modalium.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Sources;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Annotations that come before their images are judged as those that come after them.
class FitsItemTests {

    private static final String IMAGES =
            "\"images\": [{\"id\": 7, \"width\": 640, \"height\": 480, \"file_name\": \"a.jpg\"}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0, 0, 640, 480] | 0",
                "[0, 0, 641, 481] | 0",
                "[0, 0, 641.2, 480] | 1",
                "[0, 0, 640, 481.2] | 1",
                "[-1, -1, 5, 5] | 0",
                "[-1.2, 0, 5, 5] | 1",
                "[0, -3, 5, 5] | 1",
                "[600, 400, 1e9, 1] | 1"
            })
    void aBoxEndsAtMostAPixelPastTheEdge(String box, long outside) throws IOException {
        String annotation = "{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"area\": 4, \"iscrowd\": 0,"
                + " \"segmentation\": [], \"bbox\": " + box + "}";

        assertThat(found(annotation, true).count(FindingCode.BOX_OUTSIDE_ITEM)).isEqualTo(outside);
        assertThat(found(annotation, false).count(FindingCode.BOX_OUTSIDE_ITEM)).isEqualTo(outside);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"480, 640 | 480, 640 | 0", "640, 480 | 480, 640 | 1", "480, 640 | 4, 4 | 1", "4, 4 | 4, 4 | 2"})
    void aMaskHasTheSizeOfItsImage(String one, String other, long differing) throws IOException {
        String annotations = mask(1, one) + "," + mask(2, other);

        assertThat(found(annotations, true).count(FindingCode.MASK_SIZE_DIFFERS))
                .isEqualTo(differing);
        assertThat(found(annotations, false).count(FindingCode.MASK_SIZE_DIFFERS))
                .isEqualTo(differing);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileWhoseAnnotationsFitIsReadOnceInEitherOrder(boolean annotationsFirst) throws IOException {
        var source = new Counted(source(mask(1, "480, 640"), annotationsFirst));

        new Validator().validate(ManifestFormats.installed().named("coco").orElseThrow(), source, RecordSink.nowhere());

        // the first bytes for the encoding, then the file
        assertThat(source.opened).isEqualTo(2);
    }

    private static String mask(int id, String size) {
        String[] sides = size.split(", ", -1);
        int pixels = Integer.parseInt(sides[0]) * Integer.parseInt(sides[1]);
        return "{\"id\": %s, \"image_id\": 7, \"category_id\": 1, \"area\": 0, \"iscrowd\": 1, \"bbox\": [0, 0, 4, 4],"
                        .formatted(id)
                + " \"segmentation\": {\"counts\": [%s], \"size\": [%s]}}".formatted(pixels, size);
    }

    private static Report found(String annotations, boolean annotationsFirst) throws IOException {
        return new Validator()
                .validate(
                        ManifestFormats.installed().named("coco").orElseThrow(),
                        source(annotations, annotationsFirst),
                        RecordSink.nowhere());
    }

    private static ManifestSource source(String annotations, boolean annotationsFirst) {
        String section = "\"annotations\": [" + annotations + "]";
        String categories = "\"categories\": [{\"id\": 1, \"name\": \"boat\"}]";
        return Sources.of(
                "a.json",
                annotationsFirst
                        ? "{" + section + "," + IMAGES + "," + categories + "}"
                        : "{" + IMAGES + "," + categories + "," + section + "}");
    }

    private static final class Counted implements ManifestSource {

        private final ManifestSource source;
        private int opened;

        Counted(ManifestSource source) {
            this.source = source;
        }

        @Override
        public String fileName() {
            return source.fileName();
        }

        @Override
        public @Nullable String split() {
            return source.split();
        }

        @Override
        public InputStream open() throws IOException {
            opened++;
            return source.open();
        }
    }
}
