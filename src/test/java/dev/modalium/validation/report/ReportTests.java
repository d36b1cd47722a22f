package dev.modalium.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.modalium.manifest.Golden;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.Sources;
import dev.modalium.validation.SchemaForTests;
import dev.modalium.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/// The same findings in each form of a report.
class ReportTests {

    private static final String PHOTOS = """
            {
              "images": [
                {"id": 1, "file_name": "harbour.jpg", "width": 640, "height": 480},
                {"id": 2, "file_name": "海港.jpg", "width": 640, "height": 480}
              ],
              "annotations": [
                {"id": 7, "image_id": 1, "category_id": 3, "bbox": [10, 20, 30], "area": 600, "iscrowd": 0, "segmentation": []},
                {"id": 8, "image_id": 2, "category_id": 3, "bbox": [600, 400, 90, 20], "area": 1800, "iscrowd": 0, "segmentation": []},
                {"id": 8, "image_id": 9, "category_id": 3, "bbox": [1, 2, 3, 4], "area": 12, "iscrowd": 0, "segmentation": []}
              ],
              "categories": [{"id": 3, "name": "boat"}]
            }
            """;

    private static final String CLIPS = """
            Bark&RUhOCu3LNXM&good&0&10
            Bark&x&good&0&10
            """;

    private final FileCheck check = new FileCheck(new Validator(100, Set.of()), ManifestFormats.installed(), null);

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void isWrittenAsItsGoldenFile(ReportFormat format) throws IOException {
        Golden.matches(Path.of("src/test/resources/reports/two-files." + format), written(format, twoFiles()));
    }

    @Test
    void sarifIsValidAgainstTheSchemaOfOasis() throws IOException {
        for (List<FileReport> files : List.of(twoFiles(), List.<FileReport>of())) {
            assertThat(sarifErrors(written(ReportFormat.SARIF, files))).isEmpty();
        }
    }

    @Test
    void jsonIsValidAgainstItsPublishedSchema() throws IOException {
        SchemaForTests schema = SchemaForTests.named("report");
        List<FileReport> unreadable = check.of("cut.gz", Sources.of("cut.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0}));

        for (List<FileReport> files : List.of(twoFiles(), List.<FileReport>of(), unreadable)) {
            assertThat(schema.errors(written(ReportFormat.JSON, files))).isEmpty();
        }
        assertThat(schema.errors(written(ReportFormat.JSON, twoFiles()).replace("\"caret\"", "\"carrot\"")))
                .isNotEmpty();
    }

    @Test
    void sarifThatLacksItsToolIsFoundWanting() {
        assertThat(sarifErrors("{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}"))
                .isNotEmpty();
    }

    @Test
    void fingerprintsHoldWhenLinesMove() throws IOException {
        List<String> before = fingerprints("photos.json", PHOTOS);
        List<String> after = fingerprints("photos.json", "\n\n\n" + PHOTOS.replace("[10, 20, 30]", "[  10,\n 20, 30]"));

        assertThat(after).isEqualTo(before).doesNotHaveDuplicates();
    }

    @Test
    void junitStaysWellFormedWhateverANameHolds() throws Exception {
        String hostile = "a\u0001]]><&\"'\n\uD83D\uDE00.txt";
        List<FileReport> files = check.of(hostile, Sources.of("a.txt", "Bark&\u0007\uD800&good&0&10\n" + CLIPS));

        String xml = written(ReportFormat.JUNIT, files);

        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(document.getElementsByTagName("testcase").getLength()).isPositive();
    }

    @Test
    void githubCommandsCannotBeForgedByTheDataAndAreCapped() throws IOException {
        String row = "Bark&x&good&0&10\n";
        List<FileReport> files = check.of("a,b:c%\n::error::forged.txt", Sources.of("a.txt", CLIPS + row.repeat(30)));

        List<String> lines = written(ReportFormat.GITHUB, files).lines().toList();

        assertThat(lines)
                .filteredOn(line -> line.startsWith("::error"))
                .hasSize(10)
                .allSatisfy(line -> assertThat(line)
                        .matches("::error (file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Aforged.txt,.*|title=modalium)::.*"));
        assertThat(lines).anyMatch(line -> line.matches("::error title=modalium::\\d+ more errors"));
    }

    @Test
    void aFileThatIsNoTextHasNoExcerpt() throws IOException {
        byte[] pickle = {(byte) 0x80, 4, (byte) 0x95, 16, 0, 0, 0};

        for (byte[] bytes : List.of(pickle, "{\"images\": []}".getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(check.of("boxes", Sources.of("boxes", bytes)).getFirst().reported())
                    .singleElement()
                    .satisfies(
                            reported -> assertThat(reported.excerpt().isEmpty()).isTrue());
        }
    }

    @Test
    void anExcerptOfALongLineIsShortAndItsCaretStandsAtThePlace() throws IOException {
        String padding = "海".repeat(100_000);
        String photos = PHOTOS.replace("\n", " ").replace("harbour", padding);

        for (Reported reported :
                check.of("a.json", Sources.of("a.json", photos)).getFirst().reported()) {
            String text = reported.excerpt().text();
            assertThat(text).hasSizeLessThan(120).doesNotContain("\uFFFD");
            int at = text.offsetByCodePoints(0, reported.excerpt().caret());
            byte[] bytes = photos.getBytes(StandardCharsets.UTF_8);
            int offset = (int) reported.finding().position().offset();
            assertThat(new String(bytes, offset, bytes.length - offset, StandardCharsets.UTF_8))
                    .startsWith(text.substring(at));
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void saysInEachFormThatNoFileWasChecked(ReportFormat format) throws IOException {
        Golden.matches(Path.of("src/test/resources/reports/no-file." + format), written(format, List.of()));
    }

    private List<String> fingerprints(String name, String text) throws IOException {
        return check.of(name, Sources.of(name, text)).getFirst().reported().stream()
                .map(Reported::fingerprint)
                .toList();
    }

    private List<FileReport> twoFiles() throws IOException {
        List<FileReport> files = new ArrayList<>(check.of("data/photos.json", Sources.of("photos.json", PHOTOS)));
        files.addAll(check.of("data/my clips.txt", Sources.of("clips.txt", CLIPS)));
        return files;
    }

    private static String written(ReportFormat format, List<FileReport> files) throws IOException {
        var out = new ByteArrayOutputStream();
        format.writer(FailOn.ERROR, false, null).write(files, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Error> sarifErrors(String sarif) {
        InputStream schema =
                Objects.requireNonNull(ReportTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
        Schema compiled =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
        return compiled.validate(
                JsonMapper.shared().readTree(new ByteArrayInputStream(sarif.getBytes(StandardCharsets.UTF_8))));
    }
}
