package dev.modalium.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Severity;
import dev.modalium.manifest.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The published schemas and the rules agree on what a schema can say.
class ManifestSchemaTests {

    /// A document with one of these errors is invalid, and one with none of these nor of the next is valid.
    private static final Set<FindingCode> SAID_BY_SCHEMAS = EnumSet.of(
            FindingCode.NOT_THIS_FORMAT,
            FindingCode.IMAGES_MISSING,
            FindingCode.SECTION_NULL,
            FindingCode.SECTION_WRONG_TYPE,
            FindingCode.RECORD_WRONG_TYPE,
            FindingCode.REQUIRED_FIELD_MISSING,
            FindingCode.FIELD_WRONG_TYPE,
            FindingCode.ID_NOT_WHOLE,
            FindingCode.PATH_UNSAFE,
            FindingCode.BOX_MALFORMED,
            FindingCode.BOX_NEGATIVE,
            FindingCode.POLYGON_FLAT,
            FindingCode.POLYGON_TOO_SHORT,
            FindingCode.SEGMENTATION_MALFORMED,
            FindingCode.RLE_SIZE_MISSING,
            FindingCode.SEQUENCE_NAME_MALFORMED,
            FindingCode.CAMERA_MALFORMED);

    /// Schemas see some of these: a number that is none, but not a sum, nor whether a length is a multiple of 2 or 3.
    private static final Set<FindingCode> PARTLY_SAID_BY_SCHEMAS =
            EnumSet.of(FindingCode.RLE_COUNTS_WRONG, FindingCode.KEYPOINTS_MALFORMED, FindingCode.POLYGON_ODD);

    private static final Map<String, SchemaForTests> SCHEMAS =
            Map.of("coco", SchemaForTests.named("coco"), "aist", SchemaForTests.named("aist"));

    private static final Path MANIFESTS = Path.of("src/test/resources/manifests");

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"coco", "aist"})
    void agreeWithTheRulesOnEveryGoldenManifestThatIsJson(String format) throws IOException {
        int checked = 0;
        try (Stream<Path> files = Files.list(MANIFESTS.resolve(format))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                JsonNode document = json(bytes);
                if (!document.isMissingNode()) {
                    assertAgreement(
                            format, document, Sources.of(file.getFileName().toString(), bytes));
                    checked++;
                }
            }
        }
        assertThat(checked).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "coco, instances_val2017.json",
        "coco, person_keypoints_val2017.json",
        "coco, panoptic_val2017.json",
        "coco, captions_train2017.json",
        "coco, list-of-categories.json",
        "coco, results.json",
        "aist, sequences-with-genre.json",
        "aist, setting2.json"
    })
    void agreeWithTheRulesWhateverIsWrongInOnePlace(String format, String file) throws IOException {
        JsonNode document =
                STRICT.readTree(Files.readAllBytes(MANIFESTS.resolve(format).resolve(file)));

        for (JsonNode mutation : Mutations.of(document)) {
            assertAgreement(format, mutation, Sources.of(file, mutation.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coco", "aist", "report"})
    void areNamedAndDescribedThroughout(String name) throws IOException {
        JsonNode schema = schema(name);
        List<String> silent = new ArrayList<>();
        schema.path("$defs").forEachEntry((definition, node) -> {
            if (!node.has("title") || !node.has("description")) {
                silent.add(definition);
            }
        });

        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asString()).isEqualTo("urn:modalium:schema:" + name);
        assertThat(schema.has("title") && schema.has("description")).isTrue();
        assertThat(silent).isEmpty();
    }

    @Test
    void listOnlyErrorsAsWhatSchemasSay() {
        assertThat(Stream.concat(SAID_BY_SCHEMAS.stream(), PARTLY_SAID_BY_SCHEMAS.stream()))
                .allMatch(code -> code.severity() == Severity.ERROR);
    }

    private static void assertAgreement(String format, JsonNode document, ManifestSource source) throws IOException {
        ManifestFormat reader = ManifestFormats.installed().named(format).orElseThrow();
        Report report = new Validator().validate(reader, source, RecordSink.nowhere());
        Set<FindingCode> found = report.counts().keySet();
        List<Error> errors = Objects.requireNonNull(SCHEMAS.get(format)).errors(document);
        if (found.stream().anyMatch(SAID_BY_SCHEMAS::contains)) {
            assertThat(errors)
                    .as("%s has %s, which its schema should say:\n%s", source.fileName(), report.findings(), document)
                    .isNotEmpty();
        } else if (found.stream().noneMatch(PARTLY_SAID_BY_SCHEMAS::contains)) {
            assertThat(errors)
                    .as("%s has only %s, so its schema should accept it:\n%s", source.fileName(), found, document)
                    .isEmpty();
        }
    }

    /// The document, or a missing one where it is no JSON, of which a schema can say nothing.
    private static JsonNode json(byte[] bytes) {
        try {
            return STRICT.readTree(bytes);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode schema(String name) {
        try (InputStream in =
                Objects.requireNonNull(ManifestSchemaTests.class.getResourceAsStream("/schemas/" + name + ".json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
