package dev.modalium.validation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.Severity;
import dev.modalium.manifest.Sources;
import dev.modalium.validation.Validator;
import dev.modalium.validation.report.FileCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What files say about each other is found in the right file, at its place.
class BundleTests {

    private static final String TRAIN = "gBR_sBM_cAll_d04_mBR0_ch01\ngBR_sBM_cAll_d05_mBR1_ch02\n";

    private final Map<String, String> files = new LinkedHashMap<>();

    @Test
    void findsImagesThatAreInTwoSplits() throws IOException {
        files.put("a/instances_train2017.json", images("1.jpg", "2.jpg", "3.jpg"));
        files.put("a/instances_val2017.json", images("4.jpg", "5.jpg").replace("\"5.jpg", "‸\"2.jpg"));

        findsOnly("a/instances_val2017.json item-in-two-splits");
    }

    @Test
    void letsFilesOfOtherFoldersAndOtherWaysOfSplittingBe() throws IOException {
        files.put("a/instances_train2017.json", images("1.jpg", "2.jpg"));
        files.put("b/instances_val2017.json", images("1.jpg", "2.jpg"));
        files.put("a/instances_val2014.json", images("1.jpg", "2.jpg"));

        findsNothing();
    }

    @Test
    void letsImagesOfTheSameIdAndOtherFilesBe() throws IOException {
        files.put("train.json", images("a1.jpg", "a2.jpg"));
        files.put("val.json", images("b1.jpg", "b2.jpg"));

        findsNothing();
    }

    @Test
    void findsImagesThatTheFileBesideDoesNotList() throws IOException {
        files.put("instances_val2017.json", images("1.jpg", "2.jpg", "3.jpg").replace("\"3.jpg", "‸\"3.jpg"));
        files.put("captions_val2017.json", images("1.jpg", "2.jpg"));

        findsOnly("instances_val2017.json item-unknown-to-other-file");
    }

    @Test
    void findsClipsThatNoAnnotationHas() throws IOException {
        files.put("Annotations.txt", "Bark&abcdefghijk&good&0&5\nBark&bbcdefghijk&good&0&5\n");
        files.put("trainSet.txt", "Bark&abcdefghijk&good&0&5\nBark&‸cbcdefghijk&good&0&5\n");

        findsOnly("trainSet.txt listed-item-unknown");
    }

    @Test
    void findsClipsThatAreInTwoSplits() throws IOException {
        files.put("testSet.txt", "Bark&bbcdefghijk&good&0&5\nBark&‸abcdefghijk&good&0&5\n");
        files.put("trainSet.txt", "Bark&abcdefghijk&good&0&5\n");

        findsOnly("testSet.txt item-in-two-splits");
    }

    @Test
    void findsIgnoredSequencesInSplits() throws IOException {
        files.put("aist/ignore_list.txt", "gBR_sBM_cAll_d05_mBR1_ch02\n");
        files.put("aist/splits/crossmodal_train.txt", TRAIN.replace("gBR_sBM_cAll_d05", "‸gBR_sBM_cAll_d05"));

        findsOnly("aist/splits/crossmodal_train.txt item-excluded");
    }

    @Test
    void findsMusicOnBothSidesOfASplit() throws IOException {
        files.put("crossmodal_train.txt", TRAIN);
        files.put("crossmodal_test.txt", "gBR_sBM_cAll_d06_mBR3_ch04\ngBR_sBM_cAll_d06_‸mBR1_ch03\n");

        findsOnly("crossmodal_test.txt music-in-two-splits");
    }

    @Test
    void findsChoreographiesOnBothSidesOfASplit() throws IOException {
        files.put("crossmodal_train.txt", TRAIN);
        files.put("crossmodal_val.txt", "gBR_sBM_cAll_d06_mBR3_‸ch02\ngBR_sBM_cAll_d04_mBR3_ch02\n");

        findsOnly("crossmodal_val.txt choreography-in-two-splits");
    }

    @Test
    void letsSplitsForPosesShareTheirMusic() throws IOException {
        files.put("pose_train.txt", TRAIN);
        files.put("pose_test.txt", "gBR_sBM_cAll_d06_mBR0_ch01\n");

        findsNothing();
    }

    private void findsOnly(String expected) throws IOException {
        String name = expected.substring(0, expected.indexOf(' '));
        Marked marked = Marked.of(files.getOrDefault(name, ""));

        assertThat(found(name, marked)).containsExactly(expected + at(marked.position()));
    }

    private void findsNothing() throws IOException {
        assertThat(found("", Marked.of(Marked.MARK))).isEmpty();
    }

    private List<String> found(String markedName, Marked marked) throws IOException {
        Map<String, ManifestSource> sources = new LinkedHashMap<>();
        files.forEach((name, text) -> sources.put(
                name, name.equals(markedName) ? Sources.of(last(name), marked.bytes()) : Sources.of(last(name), text)));
        List<String> found = new ArrayList<>();
        new FileCheck(new Validator(), ManifestFormats.installed(), null)
                .ofAll(sources)
                .forEach(file -> file.report().findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .forEach(finding ->
                                found.add(file.file() + " " + finding.code().slug() + at(finding.position()))));
        return found;
    }

    private static String at(Position position) {
        return " at " + position.line() + ":" + position.column();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// A manifest with images that are numbered from 1, each with a caption.
    private static String images(String... names) {
        List<String> images = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (int n = 1; n <= names.length; n++) {
            images.add("{\"id\": " + n + ", \"width\": 9, \"height\": 9, \"file_name\": \"" + names[n - 1] + "\"}");
            captions.add("{\"id\": " + n + ", \"image_id\": " + n + ", \"caption\": \"A cup.\"}");
        }
        return "{\"annotations\": [\n" + String.join(",\n", captions) + "], \"images\": [\n"
                + String.join(",\n", images) + "]}";
    }
}
