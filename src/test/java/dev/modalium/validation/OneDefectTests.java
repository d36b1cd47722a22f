package dev.modalium.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Each file of the list gets just the findings that its name promises; where, the report beside it says.
class OneDefectTests {

    private static final String LIST = "/one-defect.csv";
    private static final Path MANIFESTS = Path.of("src/test/resources/manifests");

    @ParameterizedTest
    @CsvFileSource(resources = LIST, useHeadersInDisplayName = true)
    void findsWhatTheNamePromises(String format, String file, @Nullable String findings) throws IOException {
        var source = ManifestSource.of(
                MANIFESTS.resolve(format).resolve("one-defect").resolve(file), file, null);

        Report report = new Validator()
                .validate(ManifestFormats.installed().named(format).orElseThrow(), source, RecordSink.nowhere());

        assertThat(report.counts().keySet())
                .extracting(FindingCode::slug)
                .containsExactlyInAnyOrder(findings == null ? new String[0] : findings.split(" ", -1));
    }

    @Test
    void everyFileIsOnTheList() throws IOException {
        String list = Files.readString(Path.of("src/test/resources" + LIST));

        for (String format : new String[] {"coco", "ave"}) {
            try (Stream<Path> files = Files.list(MANIFESTS.resolve(format).resolve("one-defect"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .filteredOn(name -> !name.endsWith(".report.txt"))
                        .allSatisfy(name -> assertThat(list).contains(format + "," + name + ","));
            }
        }
    }
}
