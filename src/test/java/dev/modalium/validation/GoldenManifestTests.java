package dev.modalium.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.Detection;
import dev.modalium.manifest.Golden;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Recorded;
import dev.modalium.manifest.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every manifest under `src/test/resources/manifests/<format>` is read as the report beside it says.
class GoldenManifestTests {

    private static final Path FOLDER = Path.of("src/test/resources/manifests");
    private static final String REPORT = ".report.txt";

    private final ManifestFormats formats = ManifestFormats.installed();

    static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(REPORT))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void isReadAsItsReportSays(Path manifest) throws IOException {
        String fileName = manifest.getFileName().toString();
        ManifestFormat format =
                formats.named(FOLDER.relativize(manifest).getName(0).toString()).orElseThrow();
        var source = ManifestSource.of(manifest, fileName, null);
        var narrative = new Narrative();

        Report report = new Validator().validate(format, source, narrative);

        Golden.matches(
                manifest.resolveSibling(fileName.substring(0, fileName.lastIndexOf('.')) + REPORT),
                detected(source) + Narrative.findings(report) + narrative.records());
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void holdsNothingThatItsFormatSaysThatItCannotShow(Path manifest) throws IOException {
        String format = FOLDER.relativize(manifest).getName(0).toString();
        Shown shown = formats.named(format).orElseThrow().shows();

        Recorded recorded = Recorded.reading(
                format, ManifestSource.of(manifest, manifest.getFileName().toString(), null));

        assertThat(recorded.items)
                .allSatisfy(item -> assertThat(shown.modalities()).containsAll(item.modalities()));
        assertThat(recorded.annotations)
                .allSatisfy(annotation -> assertThat(shown.annotationKinds()).containsAll(annotation.kinds()));
    }

    @Test
    void everyReportHasItsManifest() throws IOException {
        List<String> names = manifests().stream()
                .map(Path::toString)
                .map(name -> name.substring(0, name.lastIndexOf('.')) + REPORT)
                .toList();

        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.map(Path::toString).filter(name -> name.endsWith(REPORT)))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private String detected(ManifestSource source) throws IOException {
        return switch (formats.detect(Head.of(source))) {
            case Detection.Recognised(var format) -> "detected as " + format.name() + "\n";
            case Detection.Ambiguous ambiguous -> "ambiguous\n";
            case Detection.Unrecognised unrecognised -> "not recognised\n";
        };
    }
}
