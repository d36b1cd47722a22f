package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// One item with all its annotations, and the records behind them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class ItemDetailsOverHttpTests {

    private static final String COCO = GeneratedManifests.coco(2, 250, 3);
    private static final byte[] BYTES = COCO.getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    private ImportClient client;

    @BeforeEach
    void importOnce() {
        client = new ImportClient(port, token.bearer("admin"));
        client.importBytes(COCO, "dataset=looked-into&release=1.0&create=true");
    }

    @Test
    void itemAndAnnotationsShowTheirRecordsAsTheyStand() {
        Map<String, Object> item = client.get("/api/v1/datasets/looked-into/items/2?records=true");

        assertThat(list(item, "annotations")).hasSize(125);
        Stream.concat(Stream.of(item), list(item, "annotations").stream()).forEach(shown -> {
            int offset = span(shown, "offset");
            byte[] bytes = Arrays.copyOfRange(BYTES, offset, offset + span(shown, "length"));
            assertThat(record(shown)).containsEntry("exact", true).containsEntry("note", null);
            assertThat(record(shown)).containsEntry("text", new String(bytes, StandardCharsets.UTF_8));
            assertThat(String.valueOf(record(shown).get("text")))
                    .startsWith("{\"id\": " + shown.get("id"))
                    .endsWith("}");
        });
    }

    @Test
    void recordsComeOnlyWhereTheyAreAskedFor() {
        Map<String, Object> item = client.get("/api/v1/datasets/looked-into/items/2");

        assertThat(item).doesNotContainKey("record");
        assertThat(list(item, "annotations").getFirst()).doesNotContainKey("record");
    }

    @Test
    void pagesReachEveryAnnotationOnceAlsoFromTheListOn() {
        Map<String, Object> page = client.get("/api/v1/datasets/looked-into/items?limit=1");
        Map<String, Object> listed = list(page, "items").getFirst();
        List<Object> seen = new ArrayList<>(ids(listed));
        assertThat(seen).hasSize(100);
        for (Object cursor = listed.get("nextAnnotations"); cursor != null; ) {
            Map<String, Object> item = client.get("/api/v1/datasets/looked-into/items/1?limit=10&cursor=" + cursor);
            seen.addAll(ids(item));
            cursor = item.get("nextAnnotations");
        }

        assertThat(seen).hasSize(125).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "%2F;x=1\\y", "数据 😀+&=#?", "it's \"quoted\""})
    void anIdOfAnyCharactersIsFound(String id) {
        client.importBytes(
                "{\"images\": [{\"id\": \"%s\", \"file_name\": \"a.jpg\", \"width\": 1, \"height\": 1}], \"annotations\": []}"
                        .formatted(id.replace("\\", "\\\\").replace("\"", "\\\"")),
                "dataset=odd-ids&release=1.0&create=true&format=coco");

        assertThat(client.get("/api/v1/datasets/odd-ids/item?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8)))
                .containsEntry("id", id);
    }

    @Test
    void anIdThatAPathCannotCarryIsRefusedWithTheWayOn() {
        assertThat(client.get("/api/v1/datasets/looked-into/items/a%2Fb"))
                .containsEntry("status", 400)
                .extractingByKey("detail")
                .asString()
                .contains("/item?id=");
    }

    @Test
    void aLongRecordIsCutAndSaysHowLongItIs() {
        String caption = "杯".repeat(30_000);
        client.importBytes("""
                {"images": [{"id": 1, "file_name": "a.jpg", "width": 1, "height": 1}],
                 "annotations": [{"id": 7, "image_id": 1, "caption": "%s"}]}
                """.formatted(caption), "dataset=long-winded&release=1.0&create=true");

        Map<String, Object> long7 = list(client.get("/api/v1/datasets/long-winded/items/1?records=true"), "annotations")
                .getFirst();
        assertThat(record(long7)).containsEntry("exact", false);
        assertThat(String.valueOf(record(long7).get("text")))
                .startsWith("{\"id\": 7")
                .endsWith("杯杯");
        assertThat(String.valueOf(record(long7).get("note"))).contains("of its " + span(long7, "length") + " bytes");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(client.get("/api/v1/datasets/looked-into/items/nobody"))
                .containsEntry("status", 404)
                .containsEntry("type", "/problems/unknown-item")
                .containsEntry("id", "nobody");
        assertThat(client.get("/api/v1/datasets/looked-into/items/1?cursor=0"))
                .containsEntry("status", 400)
                .containsEntry("parameter", "cursor");
        assertThat(client.get("/api/v1/datasets/looked-into/items/1?records=maybe"))
                .extractingByKey("detail")
                .asString()
                .contains("true or false");
        assertThat(client.get("/api/v1/datasets/looked-into/items/1?release=2.0"))
                .containsEntry("type", "/problems/unknown-release");
    }

    private static List<Object> ids(Map<String, Object> item) {
        return list(item, "annotations").stream()
                .map(annotation -> annotation.get("id"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> answer, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answer.get(name));
    }

    private static int span(Map<String, Object> shown, String what) {
        return (int) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(shown.get("span"))).get(what));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> record(Map<String, Object> shown) {
        return (Map<String, Object>) Objects.requireNonNull(shown.get("record"));
    }
}
