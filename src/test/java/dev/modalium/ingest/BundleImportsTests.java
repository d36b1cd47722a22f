package dev.modalium.ingest;

import static dev.modalium.ingest.ImportClient.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.modalium.access.TokenForTests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/// Several manifests that belong together come in one import: packed, in one form, or as several uploads.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class BundleImportsTests {

    private static final String IMAGES = """
            "images": [{"id": %1$s1, "width": 640, "height": 480, "file_name": "%1$s1.jpg"},
                       {"id": %1$s2, "width": 640, "height": 427, "file_name": "%1$s2.jpg"}]""";

    private static final String INSTANCES = "{" + IMAGES + """
            , "categories": [{"id": 1, "name": "person"}], "annotations": [
              {"id": %1$s5, "image_id": %1$s1, "category_id": 1, "bbox": [1, 2, 3, 4], "area": 12, "iscrowd": 0,
               "segmentation": [[1, 2, 4, 2, 4, 6]]},
              {"id": %1$s6, "image_id": %1$s2, "category_id": 1, "bbox": [1, 2, 3, 4], "area": 12, "iscrowd": 0,
               "segmentation": [[1, 2, 4, 2, 4, 6]]}]}
            """;

    private static final String CAPTIONS = "{" + IMAGES + """
            , "annotations": [
              {"id": %1$s7, "image_id": %1$s1, "caption": "A person."},
              {"id": %1$s8, "image_id": %1$s1, "caption": "Somebody."},
              {"id": %1$s9, "image_id": %1$s2, "caption": "Nobody."}]}
            """;

    private static final String KEYPOINTS = "{" + IMAGES + """
            , "categories": [{"id": 1, "name": "person", "keypoints": ["nose", "left_eye"], "skeleton": [[1, 2]]}],
            "annotations": [
              {"id": %1$s4, "image_id": %1$s1, "category_id": 1, "bbox": [1, 2, 3, 5], "area": 15, "iscrowd": 0,
               "num_keypoints": 2, "keypoints": [2, 3, 2, 3, 3, 1]}]}
            """;

    private static final String AVE_ALL = "Bark&abcdefghijk&good&2&5\nFlute&bbcdefghijk&good&0&10\n";

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private JdbcClient jdbc;

    private ImportClient client;

    @BeforeEach
    void connect() {
        client = new ImportClient(port, token.bearer("admin"));
    }

    @Test
    void theAnnotationArchiveOfCocoBecomesOneReleaseWithOneItemAnImage() throws Exception {
        byte[] archive = Archive.zip(cocoFiles());

        Map<String, Object> ended =
                client.importBytes(archive, "dataset=whole-coco&release=2017&create=true&fileName=annotations.zip");

        assertThat(ended)
                .containsEntry("state", "succeeded")
                .containsEntry(
                        "outcome",
                        "Imported 4 items and 12 annotations from 6 manifests of annotations.zip into whole-coco,"
                                + " release 2017.")
                .containsEntry("items", 4)
                .containsEntry("annotations", 12)
                .containsEntry("format", "coco")
                .containsEntry("split", null);
        assertThat(ended)
                .extractingByKey("files", RECORDS)
                .extracting(file -> file.get("fileName"), file -> file.get("split"), file -> file.get("annotations"))
                .containsExactly(
                        tuple("annotations.zip", null, 0),
                        tuple("annotations/captions_train2017.json", "train", 3),
                        tuple("annotations/captions_val2017.json", "val", 3),
                        tuple("annotations/instances_train2017.json", "train", 2),
                        tuple("annotations/instances_val2017.json", "val", 2),
                        tuple("annotations/person_keypoints_train2017.json", "train", 1),
                        tuple("annotations/person_keypoints_val2017.json", "val", 1));
        assertThat(client.profile("whole-coco"))
                .containsEntry("items", 4)
                .containsEntry("annotations", 12)
                .containsEntry("splits", Map.of("train", 2, "val", 2));
        assertThat(rows("item", "whole-coco")).isEqualTo(4);
        assertThat(rows("annotation", "whole-coco")).isEqualTo(12);
    }

    @Test
    void whatAnArchiveSupportsIsDerivedFromAllOfItsManifestsTogether() throws Exception {
        client.importBytes(Archive.zip(cocoFiles()), "dataset=derived-coco&release=2017&create=true");

        assertThat(client.get("/api/v1/datasets/derived-coco"))
                .extractingByKey("support", RECORDS)
                .extracting(task -> task.get("task"))
                .contains(
                        "object-detection",
                        "instance-segmentation",
                        "human-pose-estimation-2d",
                        "image-captioning",
                        "text-image-retrieval");
    }

    @Test
    void everyManifestOfAnArchiveIsKeptAsItStood() throws Exception {
        client.importBytes(Archive.zip(cocoFiles()), "dataset=kept-coco&release=2017&create=true");

        assertThat(client.get("/api/v1/datasets/kept-coco/items/11?records=true"))
                .extractingByKey("annotations", RECORDS)
                .hasSize(4)
                .extracting(annotation -> String.valueOf(annotation.get("record")))
                .anySatisfy(record -> assertThat(record).contains("A person."))
                .anySatisfy(record -> assertThat(record).contains("num_keypoints"));
        assertThat(client.get("/api/v1/datasets/kept-coco/releases/2017/manifests"))
                .extractingByKey("items", RECORDS)
                .hasSize(6)
                .extracting(manifest -> manifest.get("fileName"))
                .contains("annotations/person_keypoints_val2017.json");
    }

    @Test
    void theSameArchiveAgainChangesNothing() throws Exception {
        byte[] archive = Archive.zip(cocoFiles());
        client.importBytes(archive, "dataset=again-coco&release=2017&create=true");

        assertThat(client.importBytes(archive, "dataset=again-coco&release=2017"))
                .containsEntry("state", "unchanged")
                .containsEntry("items", 0);
        assertThat(rows("annotation", "again-coco")).isEqualTo(12);
    }

    @Test
    void whatTheReleaseHasOfAnArchiveStaysAndTheRestComesIn() throws Exception {
        client.importBytes(
                INSTANCES.formatted(1),
                "dataset=grown-coco&release=2017&create=true&fileName=instances_train2017.json");

        assertThat(client.importBytes(Archive.zip(cocoFiles()), "dataset=grown-coco&release=2017&fileName=a.zip"))
                .containsEntry(
                        "outcome",
                        "Imported 4 items and 10 annotations (2 items and 0 annotations were there before) from"
                                + " 5 manifests of a.zip (the bytes of 1 more were there already) into grown-coco, release 2017.");
        assertThat(client.profile("grown-coco")).containsEntry("items", 4).containsEntry("annotations", 12);
    }

    @Test
    void aFaultInOneManifestKeepsAllOut() throws Exception {
        Map<String, String> files = new TreeMap<>(cocoFiles());
        files.put("annotations/captions_val2017.json", "{\"images\": [], \"annotations\": [{\"id\": 1}]}");

        Map<String, Object> ended = client.importBytes(Archive.zip(files), "dataset=bad-coco&release=1&create=true");

        assertThat(ended).containsEntry("state", "rejected").containsEntry("items", 0);
        assertThat(String.valueOf(ended.get("outcome")))
                .startsWith("manifest!/annotations/captions_val2017.json has ")
                .contains("nothing was imported");
        assertThat(client.get("/api/v1/imports/" + ended.get("id") + "/findings?severity=error"))
                .extractingByKey("items", RECORDS)
                .isNotEmpty()
                .extracting(finding -> finding.get("fileName"))
                .containsOnly("manifest!/annotations/captions_val2017.json");
        assertThat(client.get("/api/v1/datasets/bad-coco")).containsEntry("status", 404);
    }

    @Test
    void whatTheManifestsSayAboutEachOtherIsFoundAsTheValidatorFindsIt() throws Exception {
        byte[] archive = Archive.zip(Map.of(
                "Annotations.txt", AVE_ALL,
                "trainSet.txt", "Bark&abcdefghijk&good&2&5\n",
                "testSet.txt", "Flute&bbcdefghijk&good&0&10\nBark&abcdefghijk&good&2&5\n"));

        Map<String, Object> ended = client.importBytes(archive, "dataset=leaky-lists&release=1.0&create=true");

        assertThat(ended).containsEntry("state", "succeeded");
        assertThat(client.get("/api/v1/imports/" + ended.get("id") + "/findings?code=item-in-two-splits"))
                .extractingByKey("items", RECORDS)
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .containsEntry("fileName", "manifest!/testSet.txt")
                        .containsEntry("line", 2));
    }

    @Test
    void theSplitsOfAveComeTogetherWithItsAnnotationsInOneForm() {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("dataset", "ave-form");
        form.add("release", "1.0");
        form.add("create", "true");
        form.add("file", file("Annotations.txt", AVE_ALL));
        form.add("file", file("trainSet.txt", "Bark&abcdefghijk&good&2&5\n"));
        form.add("file", file("testSet.txt", "Flute&bbcdefghijk&good&0&10\n"));

        Map<String, Object> ended = client.importForm(form);

        assertThat(ended)
                .containsEntry("state", "succeeded")
                .containsEntry("fileName", "Annotations.txt and 2 more")
                .containsEntry("sha256", null)
                .containsEntry("items", 2)
                .containsEntry("annotations", 2);
        assertThat(client.profile("ave-form"))
                .containsEntry("items", 2)
                .containsEntry("annotations", 2)
                .containsEntry("splits", Map.of("train", 1, "test", 1));
    }

    @Test
    void severalUploadsBecomeOneImport() throws Exception {
        var tus = new TusClient(port, token.bearer("admin"));
        UUID all = tus.whole(AVE_ALL, "filename " + base64("Annotations.txt"));
        UUID train = tus.whole("Bark&abcdefghijk&good&2&5\n", "filename " + base64("trainSet.txt"));

        Map<String, Object> ended =
                client.importUploads("dataset=ave-tus&release=1.0&create=true&upload=" + all + "&upload=" + train);

        assertThat(ended).containsEntry("state", "succeeded").containsEntry("items", 2);
        assertThat(client.profile("ave-tus"))
                .extractingByKey("splits")
                .isEqualTo(new TreeMap<>(Map.of("", 1, "train", 1)));
        assertThat(client.problemOfUploads("dataset=ave-tus&release=1.0&upload=" + all))
                .containsEntry("status", 404);
    }

    @Test
    void aCompressedManifestIsKeptUncompressed() throws Exception {
        Map<String, Object> ended = client.importBytes(
                Archive.gzip(AVE_ALL), "dataset=ave-gz&release=1.0&create=true&fileName=Annotations.txt.gz");

        assertThat(ended).containsEntry("state", "succeeded").containsEntry("items", 2);
        assertThat(client.get("/api/v1/datasets/ave-gz/releases/1.0/manifests"))
                .extractingByKey("items", RECORDS)
                .singleElement()
                .satisfies(manifest -> assertThat(manifest)
                        .containsEntry("fileName", "Annotations.txt")
                        .containsEntry("size", AVE_ALL.length()));
        assertThat(client.get("/api/v1/datasets/ave-gz/items/abcdefghijk?records=true")
                        .toString())
                .contains("Bark&abcdefghijk&good&2&5");
    }

    @Test
    void anArchiveThatCannotBeUnpackedIsRejectedWithAFinding() throws Exception {
        byte[] archive = Archive.zip(cocoFiles());
        byte[] cut = Arrays.copyOf(archive, archive.length / 2);

        for (byte[] bytes : List.of(cut, Archive.zip(Map.of("image.jpg", "no manifest")))) {
            Map<String, Object> ended = client.importBytes(bytes, "dataset=cut&release=1.0&create=true&fileName=c.zip");

            assertThat(ended).containsEntry("state", "rejected");
            assertThat(client.get("/api/v1/imports/" + ended.get("id") + "/findings"))
                    .extractingByKey("items", RECORDS)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding).containsEntry("fileName", "c.zip"));
        }
    }

    @Test
    void moreManifestsThanOneImportTakesAreRejected() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i <= 100; i++) {
            files.put(i + ".txt", "Bark&abcdefghijk&good&2&5\n".repeat(i + 1));
        }

        Map<String, Object> ended = client.importBytes(Archive.zip(files), "dataset=many&release=1&create=true");

        assertThat(ended).containsEntry("state", "rejected");
        assertThat(client.get("/api/v1/imports/" + ended.get("id") + "/findings"))
                .extractingByKey("items", RECORDS)
                .singleElement()
                .satisfies(finding -> assertThat(finding).containsEntry("code", "limit-exceeded"));
    }

    @Test
    void anArchiveWithoutManifestsIsSaidToBeSo() throws Exception {
        Map<String, Object> ended = client.importBytes(
                Archive.zip(Map.of("image.jpg", "none")), "dataset=images&release=1&create=true&fileName=i.zip");

        assertThat(ended)
                .containsEntry("state", "rejected")
                .containsEntry("outcome", "The file has no manifest inside; nothing was imported.");
    }

    @Test
    void aNameForOneFileIsRefusedWhereSeveralCame() {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("dataset", "named");
        form.add("release", "1.0");
        form.add("create", "true");
        form.add("fileName", "Annotations.txt");
        form.add("file", file("a.txt", AVE_ALL));
        form.add("file", file("b.txt", "Bark&abcdefghijk&good&2&5\n"));

        assertThat(client.problemOf(form)).containsEntry("parameter", "fileName");
    }

    private static Map<String, String> cocoFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("annotations/", "");
        String[] splits = {"train", "val"};
        for (int i = 0; i < splits.length; i++) {
            String name = splits[i] + "2017.json";
            files.put("annotations/instances_" + name, INSTANCES.formatted(i + 1));
            files.put("annotations/captions_" + name, CAPTIONS.formatted(i + 1));
            files.put("annotations/person_keypoints_" + name, KEYPOINTS.formatted(i + 1));
        }
        return files;
    }

    private long rows(String table, String dataset) {
        return jdbc.sql(
                        "select count(*) from " + table
                                + " join release on release.id = release_id join dataset on dataset.id = dataset_id where slug = ?")
                .param(dataset)
                .query(Long.class)
                .single();
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
