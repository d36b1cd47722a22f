package dev.modalium.validation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Sources;
import dev.modalium.validation.Report;
import dev.modalium.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A defect planted in a good file is found once, at its place, and nothing else is found.
class MutationTests {

    /// How many files each defect is planted in; `-Dmutation.seeds=1000` looks longer.
    private static final int SEEDS = Integer.getInteger("mutation.seeds", 25);

    static List<Defect> coco() {
        return CocoDefects.all();
    }

    static List<Defect> ave() {
        return AveDefects.all();
    }

    static List<Defect> aist() {
        return AistDefects.all();
    }

    @ParameterizedTest
    @MethodSource("coco")
    void findsEveryDefectOfCocoAtItsPlace(Defect defect) throws IOException {
        findsEverywhere("coco", defect);
    }

    @ParameterizedTest
    @MethodSource("ave")
    void findsEveryDefectOfAveAtItsPlace(Defect defect) throws IOException {
        findsEverywhere("ave", defect);
    }

    @ParameterizedTest
    @MethodSource("aist")
    void findsEveryDefectOfAistAtItsPlace(Defect defect) throws IOException {
        findsEverywhere("aist", defect);
    }

    @Test
    void findsNothingInGoodFiles() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            assertFindsNothing("coco", "instances.json", new CocoDraft(random).text());
            assertFindsNothing("ave", "Annotations.txt", new AveDraft(random).text());
            assertFindsNothing("aist", "names.txt", new AistDraft(random).text());
        }
    }

    @Test
    void knowsEnoughSortsOfDefects() {
        assertThat(coco()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(ave()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(aist()).hasSizeGreaterThanOrEqualTo(15);
    }

    private static void findsEverywhere(String format, Defect defect) throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            String text = defect.plant().apply(new Random(seed));
            Marked marked = Marked.of(text);

            Report report = report(format, defect.fileName(), marked.bytes());

            assertThat(report.findings())
                    .as("%s, seed %d, in:\n%s", defect, seed, text)
                    .filteredOn(finding -> finding.code() != FindingCode.CAMERAS_CHECKED)
                    .extracting(finding -> finding.code() + at(finding.position()))
                    .containsExactly(defect.code() + at(marked.position()));
            assertThat(report.count(defect.code())).isOne();
        }
    }

    private static String at(Position position) {
        return " at " + position.line() + ":" + position.column();
    }

    private static void assertFindsNothing(String format, String fileName, String text) throws IOException {
        assertThat(report(format, fileName, Marked.of(text + Marked.MARK).bytes())
                        .findings())
                .as(text)
                .isEmpty();
    }

    private static Report report(String format, String fileName, byte[] bytes) throws IOException {
        ManifestFormat reader = ManifestFormats.installed().named(format).orElseThrow();
        return new Validator().validate(reader, Sources.of(fileName, bytes), RecordSink.nowhere());
    }
}
