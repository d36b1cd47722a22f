package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import dev.modalium.platform.ManifestStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// The manifests of a release, each bit for bit as it came.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class ManifestsOverHttpTests {

    private static final String LIST = "/api/v1/datasets/kept/releases/1.0/manifests";
    private static final String COCO = GeneratedManifests.coco(20, 1000, 3);
    private static final byte[] BYTES = COCO.getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private ManifestStore store;

    private final HttpClient http = HttpClient.newHttpClient();
    private ImportClient client;
    private String sha256;

    @BeforeEach
    void importOnce() {
        client = new ImportClient(port, token.bearer("admin"));
        Map<String, Object> imported =
                client.importBytes(COCO, "dataset=kept&release=1.0&create=true&fileName=%22%E6%95%B0%22%20a.json");
        sha256 = String.valueOf(imported.get("sha256"));
    }

    @Test
    void aReleaseListsWhatItTookIn() {
        assertThat(client.get(LIST))
                .extractingByKey("items")
                .asInstanceOf(ImportClient.RECORDS)
                .satisfies(manifests -> assertThat(manifests.getFirst())
                        .containsEntry("sha256", sha256)
                        .containsEntry("fileName", "\"数\" a.json")
                        .containsEntry("format", "coco")
                        .containsEntry("size", BYTES.length)
                        .containsEntry("url", LIST + "/" + sha256));
    }

    @Test
    void pagesOfOneReachEveryManifestOnce() {
        for (String text : List.of("Bark&pagedpaged0&good&0&1\n", "Goat&pagedpaged1&good&0&1\n")) {
            client.importBytes(text, "dataset=paged&release=1.0&create=true&format=ave");
        }
        List<Object> seen = new ArrayList<>();
        String cursor = "";
        do {
            Map<String, Object> page = client.get("/api/v1/datasets/paged/releases/1.0/manifests?limit=1" + cursor);
            seen.addAll((List<?>) Objects.requireNonNull(page.get("items")));
            cursor = page.get("next") == null ? "" : "&cursor=" + page.get("next");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aManifestComesBitForBitWithAllThatACacheNeeds() throws Exception {
        HttpResponse<byte[]> answer = get("Accept-Encoding", "gzip");

        assertThat(answer.body()).isEqualTo(BYTES);
        assertThat(answer.headers().map())
                .containsEntry("etag", List.of("\"" + sha256 + "\""))
                .containsEntry("content-length", List.of(String.valueOf(BYTES.length)))
                .containsEntry("content-type", List.of("application/json"))
                .containsEntry("accept-ranges", List.of("bytes"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry(
                        "content-disposition",
                        List.of("attachment; filename=\"___ a.json\"; filename*=UTF-8''%22%E6%95%B0%22%20a.json"))
                .doesNotContainKeys("content-encoding", "pragma");
        assertThat(answer.headers().allValues("cache-control"))
                .containsExactly("max-age=31536000, no-transform, public, immutable");
    }

    @Test
    void randomRangesHaveTheBytesOfTheOriginal() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 50; i++) {
            int first = random.nextInt(BYTES.length);
            int last = first + random.nextInt(BYTES.length);

            HttpResponse<byte[]> answer = get("Range", "bytes=" + first + "-" + last);

            assertThat(answer.statusCode()).isEqualTo(206);
            assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(BYTES, first, Math.min(last + 1, BYTES.length)));
        }
    }

    @Test
    void whoHasItAlreadyGetsNoBytes() throws Exception {
        HttpResponse<byte[]> answer = get("If-None-Match", "W/\"other\", \"" + sha256 + "\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    @Test
    void aRangeThatItDoesNotHaveIsAProblemThatNobodyCaches() throws Exception {
        HttpResponse<byte[]> answer = get("Range", "bytes=" + BYTES.length + "-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("content-range")).contains("bytes */" + BYTES.length);
        assertThat(answer.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(text(answer)).contains("/problems/range-not-satisfiable");
    }

    @Test
    void headHasTheLength() throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(url())).HEAD().build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-length")).contains(String.valueOf(BYTES.length));
    }

    @Test
    void bytesThatTheStoreLostAreAProblemUntilTheSameFileComesAgain() throws Exception {
        Path stored = store.path(sha256);
        Files.write(stored, Arrays.copyOf(BYTES, 10));
        assertThat(text(get("Range", "bytes=0-1")))
                .contains("/problems/manifest-bytes-missing", "there are 10 bytes", "again brings them back");
        Files.delete(stored);
        HttpResponse<byte[]> missing = get("Accept", "*/*");
        assertThat(missing.statusCode()).isEqualTo(500);
        assertThat(text(missing))
                .contains("cannot be opened")
                .doesNotContain("Exception", "/" + sha256.substring(0, 2) + "/");
        assertThat(missing.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));

        importOnce();
        assertThat(get("Accept", "*/*").body()).isEqualTo(BYTES);
    }

    @Test
    void aManifestThatTheReleaseDoesNotHaveIsNamed() {
        assertThat(client.get(LIST + "/" + "0".repeat(64)))
                .containsEntry("status", 404)
                .containsEntry("type", "/problems/unknown-manifest");
    }

    private HttpResponse<byte[]> get(String header, String value) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url())).header(header, value).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private String url() {
        return "http://localhost:" + port + LIST + "/" + sha256;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
