package dev.modalium.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes are, reading them ends with a report.
class AnyBytesTests {

    private static final Path GOOD = Path.of("src/test/resources/manifests/coco/instances_val2017.json");

    private static final List<ManifestFormat> FORMATS =
            ManifestFormats.installed().all();

    @Property(tries = 300)
    void anyBytesGiveAReport(@ForAll byte[] bytes) throws IOException {
        for (ManifestFormat format : FORMATS) {
            assertThat(report(format, "any", bytes)).isNotNull();
        }
    }

    @Property(tries = 1000)
    void anyTokensGiveAReport(@ForAll("documents") String document) throws IOException {
        for (ManifestFormat format : FORMATS) {
            assertThat(report(format, "any.json", document.getBytes(StandardCharsets.UTF_8)))
                    .isNotNull();
        }
    }

    @Property(tries = 500)
    void anyChangedByteGivesAReport(@ForAll int at, @ForAll byte value) throws IOException {
        byte[] bytes = Files.readAllBytes(GOOD);
        bytes[Math.floorMod(at, bytes.length)] = value;

        assertThat(report(coco(), "instances.json", bytes)).isNotNull();
    }

    @Test
    void everyTruncationOfAGoodManifestIsAnError() throws IOException {
        byte[] bytes = Files.readString(GOOD).strip().getBytes(StandardCharsets.UTF_8);
        assertThat(report(coco(), "instances.json", bytes).findings()).isEmpty();

        for (int length = 0; length < bytes.length; length++) {
            assertThat(report(coco(), "instances.json", Arrays.copyOf(bytes, length))
                            .hasErrors())
                    .as("the first %d bytes", length)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"images\": [{\"id\": %s}]}",
                "{\"images\": [{\"id\": \"%s\"}]}",
                "{\"images\": [{\"%s\": 1}]}",
                "{\"annotations\": [{\"bbox\": [0.%s, 1, 1, 1]}]}",
                "{\"annotations\": [{\"segmentation\": [[1e%s]]}]}",
                "Bark&abcdefghijk&good&%s&10",
                "gBR_sBM_cAll_d%s_mBR0_ch01"
            })
    void aNumberOfSixMegabytesIsOneErrorAndAShortMessage(String manifest) throws IOException {
        byte[] bytes = manifest.replace("%s", "1".repeat(6 << 20)).getBytes(StandardCharsets.UTF_8);

        for (ManifestFormat format : FORMATS) {
            Report report = report(format, "any.json", bytes);
            assertThat(report.hasErrors()).isTrue();
            assertThat(report.findings())
                    .allSatisfy(finding -> assertThat(finding.message()).hasSizeLessThan(2_100));
        }
    }

    @Test
    void aMillionBracketsAreOneError() throws IOException {
        byte[] bytes = "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

        for (ManifestFormat format : FORMATS) {
            assertThat(report(format, "any.json", bytes).errors()).isPositive();
        }
    }

    @Test
    void aMillionFindingsAreCountedAndFewAreKept() throws IOException {
        var source =
                new ManyRecords("instances.json", "{\"images\": [", n -> (n == 0 ? "" : ",") + "7", 1_000_000, "]}");

        Report report = new Validator().validate(coco(), source, RecordSink.nowhere());

        assertThat(report.errors()).isEqualTo(1_000_000);
        assertThat(report.findings()).hasSizeLessThan(110);
    }

    @Test
    void aNameWithALineEndStaysOnOneLineOfTheMessage() throws IOException {
        String manifest = """
                {"images": [{"id": "a\\nb", "width": 1, "height": 1, "file_name": "x"},
                            {"id": "a\\nb", "width": 1, "height": 1, "file_name": "y"}],
                 "annotations": [{"id": "c\\nd", "image_id": "e\\nf", "category_id": "g\\nh"},
                                 {"id": "c\\nd", "image_id": "a\\nb", "category_id": "i"}],
                 "categories": [{"id": "i", "name": "j\\nk"}, {"id": "i", "name": "l"}, {"id": "m", "name": "j\\nk"}]}
                """;

        Report report = report(coco(), "instances.json", manifest.getBytes(StandardCharsets.UTF_8));

        assertThat(report.errors()).isGreaterThan(4);
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("\n"));
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"images\"",
                        "\"annotations\"",
                        "\"categories\"",
                        "\"licenses\"",
                        "\"id\"",
                        "\"image_id\"",
                        "\"category_id\"",
                        "\"bbox\"",
                        "\"segmentation\"",
                        "\"counts\"",
                        "\"size\"",
                        "\"keypoints\"",
                        "\"caption\"",
                        "\"segments_info\"",
                        "\"iscrowd\"",
                        "\"width\"",
                        "\"file_name\"",
                        "\"license\"",
                        "\"name\"",
                        "\"matrix\"",
                        "\"gBR\"",
                        "1",
                        "-2",
                        "3.5",
                        "1e999",
                        "1e-999",
                        "99999999999999999999",
                        "NaN",
                        "null",
                        "true",
                        "\"x\"",
                        " ",
                        "\n")
                .list()
                .ofMaxSize(40)
                .map(tokens -> "{\"images\":[{\"id\":" + String.join("", tokens));
    }

    private static ManifestFormat coco() {
        return ManifestFormats.installed().named("coco").orElseThrow();
    }

    private static Report report(ManifestFormat format, String fileName, byte[] bytes) throws IOException {
        return new Validator().validate(format, Sources.of(fileName, bytes), RecordSink.nowhere());
    }
}
