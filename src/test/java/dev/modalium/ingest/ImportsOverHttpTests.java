package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Imports as a client sees them: real requests, the real server, the real job.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class ImportsOverHttpTests {

    private static final String EVENTS = """
            Church bell&RUhOCu3LNXM&good&0&10
            Bark&abcdefghijk&good&2&5
            Church bell&abcdefghijk&good&6&9
            """;

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
    void takesBareBytesWithParameters() {
        Map<String, Object> done = client.importBytes(EVENTS, "dataset=bare&release=1.0&create=true&split=train");

        assertThat(done)
                .containsEntry("state", "succeeded")
                .containsEntry("format", "ave")
                .containsEntry("items", 2)
                .containsEntry("annotations", 3);
        assertThat(client.get("/api/v1/datasets/bare/items?category=Bark"))
                .extractingByKey("items")
                .asInstanceOf(ImportClient.RECORDS)
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("id", "abcdefghijk")
                        .containsEntry("split", "train")
                        .containsEntry("annotationCount", 2));
    }

    @Test
    void takesAForm() {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("dataset", "form");
        form.add("release", "1.0");
        form.add("create", "true");
        form.add("file", new ByteArrayResource(EVENTS.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "../../etc/testSet.txt";
            }
        });

        Map<String, Object> done = client.importForm(form);

        assertThat(done).containsEntry("state", "succeeded").containsEntry("fileName", "testSet.txt");
        assertThat(client.get("/api/v1/datasets/form/items?split=test"))
                .extractingByKey("items")
                .asInstanceOf(ImportClient.RECORDS)
                .hasSize(2);
    }

    @Test
    void takesBytesThatAClientCallsAForm() {
        Map<String, Object> done = client.importAs(
                EVENTS, "dataset=urlencoded&release=1.0&create=true", MediaType.APPLICATION_FORM_URLENCODED);

        assertThat(done).containsEntry("state", "succeeded").containsEntry("annotations", 3);
    }

    @Test
    void theSameBytesAgainChangeNothingAndSaySo() {
        client.importBytes(EVENTS, "dataset=twice&release=1.0&create=true");
        Map<String, Object> before = client.get("/api/v1/datasets/twice");

        Map<String, Object> again = client.importBytes(EVENTS, "dataset=twice&release=1.0");

        assertThat(again).containsEntry("state", "unchanged");
        assertThat(client.get("/api/v1/datasets/twice")).isEqualTo(before);
    }

    @Test
    void aManifestWithErrorsLeavesNothingButItsReport() {
        Map<String, Object> done =
                client.importBytes(EVENTS + "Bark&abcdefghijk&good&7&3\n", "dataset=wrong&release=1.0&create=true");

        assertThat(done).containsEntry("state", "rejected").containsEntry("items", 0);
        assertThat(client.get("/api/v1/imports/" + done.get("id") + "/findings"))
                .extractingByKey("items")
                .asInstanceOf(ImportClient.RECORDS)
                .anySatisfy(finding -> assertThat(finding)
                        .containsEntry("code", "event-ends-before-start")
                        .containsEntry("severity", "error")
                        .containsEntry("line", 4));
        assertThat(jdbc.sql("select count(*) from dataset where slug = 'wrong'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void itemsThatTwoManifestsShareAreCountedOnce() {
        client.importBytes(EVENTS, "dataset=shared&release=1.0&create=true");
        client.importBytes(
                "Goat&abcdefghijk&good&0&1\nGoat&bcdefghijkl&good&0&1\n", "dataset=shared&release=1.0&format=ave");

        assertThat(client.profile("shared"))
                .containsEntry("items", 3)
                .containsEntry("annotations", 5)
                .containsEntry("modalities", Map.of("audio", 3, "vision.video", 3))
                .containsEntry("pairs", Map.of("vision+audio", 3));
    }

    @Test
    void whatAnIgnoreListExcludesIsFoundWhicheverListComesFirst() {
        String sequences = "gBR_sBM_cAll_d04_mBR0_ch01\ngBR_sBM_cAll_d04_mBR0_ch02\n";
        String ignored = "gBR_sBM_cAll_d04_mBR0_ch02\n";

        for (String order : List.of("list-last", "list-first")) {
            boolean last = order.equals("list-last");
            String to = "dataset=" + order + "&release=1.0&create=true&fileName=";
            client.importBytes(last ? sequences : ignored, to + (last ? "crossmodal_train.txt" : "ignore_list.txt"));
            Map<String, Object> second = client.importBytes(
                    last ? ignored : sequences, to + (last ? "ignore_list.txt" : "crossmodal_train.txt"));
            assertThat(second).containsEntry("state", "succeeded");
            assertThat(client.get("/api/v1/imports/" + second.get("id") + "/findings"))
                    .extractingByKey("items")
                    .asInstanceOf(ImportClient.RECORDS)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding)
                            .containsEntry("code", "item-excluded")
                            .containsEntry("line", last ? 1 : 2));
        }
    }

    @Test
    void aSplitListThatComesSecondGivesItsItemsTheirSplitAndCountsNothingTwice() {
        client.importBytes(EVENTS, "dataset=resplit&release=1.0&create=true&fileName=Annotations.txt");
        Map<String, Object> second = client.importBytes(
                "Church bell&RUhOCu3LNXM&good&0&10\n", "dataset=resplit&release=1.0&fileName=trainSet.txt");

        assertThat(second)
                .containsEntry("state", "succeeded")
                .containsEntry("split", "train")
                .extractingByKey("outcome")
                .asString()
                .contains("1 item and 1 annotation were there before");
        assertThat(client.profile("resplit"))
                .containsEntry("items", 2)
                .containsEntry("annotations", 3)
                .containsEntry("splits", Map.of("", 1, "train", 1));
        assertThat(client.get("/api/v1/datasets/resplit/items?split=train"))
                .extractingByKey("items")
                .asInstanceOf(ImportClient.RECORDS)
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("annotationCount", 1));
    }

    @Test
    void anItemInTwoSplitsIsFound() {
        client.importBytes(EVENTS, "dataset=leaky&release=1.0&create=true&split=train");
        Map<String, Object> second =
                client.importBytes("Goat&abcdefghijk&good&0&1\n", "dataset=leaky&release=1.0&split=test&format=ave");

        assertThat(client.get("/api/v1/imports/" + second.get("id") + "/findings"))
                .extractingByKey("items")
                .asInstanceOf(ImportClient.RECORDS)
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .containsEntry("code", "item-in-two-splits")
                        .containsEntry("line", 1));
    }

    @Test
    void theCharacterThatTheDatabaseCannotKeepIsReplaced() {
        String coco = """
                {"images": [{"id": 1, "width": 4, "height": 4, "file_name": "a.jpg"}],
                 "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [0, 0, 2, 2], "area": 4,
                                  "iscrowd": 0, "segmentation": []}],
                 "categories": [{"id": 1, "name": "ca\\u0000t", "supercategory": "animal"}]}
                """;

        assertThat(client.importBytes(coco, "dataset=nul&release=1.0&create=true"))
                .containsEntry("state", "succeeded");
        assertThat(client.profile("nul")).containsEntry("categories", Map.of("ca\uFFFDt", 1));
    }

    @Test
    void everyRecordOfALargerManifestIsCountedInTheDatabase() {
        client.importBytes(GeneratedManifests.coco(2_000, 15_000, 80), "dataset=larger&release=1.0&create=true");

        assertThat(jdbc.sql("""
                                select (select count(*) from item where release_id = release.id),
                                       (select count(*) from annotation where release_id = release.id),
                                       (select count(distinct category.name) from category
                                        join manifest on manifest.id = manifest_id where manifest.release_id = release.id)
                                from release join dataset on dataset.id = dataset_id where slug = 'larger'
                                """)
                        .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                        .single())
                .containsExactly(2_000, 15_000, 80);
    }

    @ParameterizedTest
    @CsvSource({
        "release=1, dataset",
        "dataset=x, release",
        "dataset=x&release=1&format=avi, format",
        "dataset=x&release=1&colour=red, colour",
        "dataset=x&release=1&split=%00, split",
        "dataset=x&release=1&split=%ff, split",
        "dataset=x&release=1&split=<b>, split",
        "dataset=x&release=1&create=maybe, create",
        "dataset=x&release=1&dataset=y, dataset"
    })
    void aBadRequestNamesTheParameter(String query, String parameter) {
        assertThat(client.problem(EVENTS, query.replace("<", "%3C").replace(">", "%3E")))
                .containsEntry("status", 400)
                .containsEntry("parameter", parameter);
    }

    @Test
    void aFileInNoKnownFormatIsSaidToBeWhatItIs() {
        for (Map.Entry<String, String> file : Map.of(
                        "PK\u0003\u0004...", "archive-broken", "hello", "not-this-format", "", "file-empty")
                .entrySet()) {
            Map<String, Object> done = client.importBytes(file.getKey(), "dataset=strange&release=1&create=true");

            assertThat(done).containsEntry("state", "rejected");
            assertThat(client.get("/api/v1/imports/" + done.get("id") + "/findings"))
                    .extractingByKey("items")
                    .asInstanceOf(ImportClient.RECORDS)
                    .extracting(finding -> finding.get("code"))
                    .contains(file.getValue());
        }
    }

    @Test
    void namesThatNoIndexCouldHoldAreFindings() {
        String noPattern = new Random(7)
                .ints(9_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        for (Map.Entry<String, String> manifest : Map.of(
                        "ave", noPattern + "&abcdefghijk&good&0&1\n", "coco", """
                                {"images": [{"id": "%1$s", "file_name": "a.jpg", "width": 4, "height": 4}],
                                 "annotations": [{"id": 1, "image_id": "%1$s", "caption": "A kite."}]}
                                """.formatted(noPattern))
                .entrySet()) {
            Map<String, Object> done = client.importBytes(
                    manifest.getValue(), "dataset=long&release=1&create=true&format=" + manifest.getKey());

            assertThat(done).containsEntry("state", "rejected");
            assertThat(client.get("/api/v1/imports/" + done.get("id") + "/findings"))
                    .extractingByKey("items")
                    .asInstanceOf(ImportClient.RECORDS)
                    .extracting(finding -> finding.get("code"))
                    .contains("limit-exceeded");
        }
    }

    @Test
    void anUnknownDatasetIsNotMadeUnlessThatIsWanted() {
        assertThat(client.problem(EVENTS, "dataset=avee&release=1.0"))
                .containsEntry("status", 404)
                .containsEntry("near", List.of("ave"))
                .extractingByKey("detail")
                .asString()
                .contains("create=true");
    }

    @Test
    void everyImportIsListedTheNewestFirstAPageAtATime() {
        for (int i = 0; i < 3; i++) {
            client.importBytes(EVENTS, "dataset=listed&release=" + i + "&create=true");
        }

        Map<String, Object> first = client.get("/api/v1/imports?dataset=listed&limit=2");
        Map<String, Object> second = client.get("/api/v1/imports?dataset=listed&limit=2&cursor=" + first.get("next"));

        assertThat(first)
                .extractingByKey("items")
                .asInstanceOf(ImportClient.RECORDS)
                .extracting(i -> i.get("release"))
                .containsExactly("2", "1");
        assertThat(second)
                .extractingByKey("items")
                .asInstanceOf(ImportClient.RECORDS)
                .extracting(i -> i.get("release"))
                .containsExactly("0");
        assertThat(second.get("next")).isNull();
    }
}
