package dev.modalium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestFormatsTests {

    private final ManifestFormats formats = ManifestFormats.installed();

    @Test
    void findsTheFormatsOnTheClassPath() {
        assertThat(formats.all()).extracting(ManifestFormat::name).containsExactly("aist", "ave", "coco");
        assertThat(formats.named("COCO")).isPresent();
        assertThat(formats.named("yolo")).isEmpty();
    }

    @Test
    void recognisesEachFormatByItsOwnExample() {
        for (ManifestFormat format : formats.all()) {
            assertThat(formats.detect(head("example", format.example()))).isEqualTo(new Detection.Recognised(format));
        }
    }

    @Test
    void answersAnUnknownFileWithWhatItKnows() {
        assertThat(formats.detect(head("notes.txt", "Dear diary")).explanation())
                .startsWith("notes.txt is in no known format.")
                .contains("- ave (AVE event list", "Church bell&RUhOCu3LNXM&good&0&10", "- coco", "- aist");
        assertThat(formats.detect(head("nothing.txt", "")).explanation()).startsWith("nothing.txt is empty.");
    }

    @Test
    void asksWhenTwoFormatsAreEquallySure() {
        ManifestFormat coco = formats.named("coco").orElseThrow();
        var twice = ManifestFormats.of(List.of(coco, coco));

        assertThat(twice.detect(head("a.json", coco.example())).explanation())
                .startsWith("a.json could be in any of these formats");
    }

    private static Head head(String fileName, String text) {
        return Head.of(fileName, text.getBytes(StandardCharsets.UTF_8));
    }
}
