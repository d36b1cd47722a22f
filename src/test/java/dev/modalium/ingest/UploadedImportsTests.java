package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.access.TokenForTests;
import dev.modalium.platform.ManifestStore;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Resumable uploads become imports, and are gone then.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class UploadedImportsTests {

    private static final String EVENTS = "Bark&abcdefghijk&good&2&5\n";
    private static final String NAMED = "filename dHJhaW5TZXQudHh0"; // trainSet.txt

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private RunningHashes hashes;

    @Autowired
    private ManifestStore store;

    @Value("${modalium.data}")
    private Path data;

    private final JsonMapper json = new JsonMapper();
    private TusClient tus;
    private ImportClient client;

    @BeforeEach
    void connect() {
        String bearer = token.bearer("admin");
        tus = new TusClient(port, bearer);
        client = new ImportClient(port, bearer);
    }

    @Test
    void aWholeUploadIsImportedUnderItsOwnNameAndIsGoneThen() throws Exception {
        UUID upload = tus.whole(EVENTS, NAMED);

        JsonNode queued = queue(upload, "dataset=tus&release=1.0&create=true");
        Map<String, Object> done = end(queued);

        assertThat(done)
                .containsEntry("state", "succeeded")
                .containsEntry("fileName", "trainSet.txt")
                .containsEntry("split", "train")
                .containsEntry("annotations", 1)
                .containsEntry("sha256", sha256(EVENTS));
        assertThat(store.path(sha256(EVENTS))).hasContent(EVENTS);
        assertThat(data.resolve("manifests/uploads/" + upload)).doesNotExist();
        assertThat(tus.head(TusClient.PATH + "/" + upload).statusCode()).isEqualTo(404);
        assertThat(tus.importOf(upload, "dataset=tus&release=1.0", Map.of()).body())
                .contains("unknown-upload");
    }

    @Test
    void theNameInTheRequestGoesBeforeThatOfTheUpload() throws Exception {
        UUID upload = tus.whole(EVENTS, NAMED);

        assertThat(end(queue(upload, "dataset=tus-named&release=1.0&create=true&fileName=testSet.txt")))
                .containsEntry("split", "test");
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "2,true"})
    void theHashIsThatOfAllBytesWhereverItsComputingWasInterrupted(int lostAfter, boolean wrongOnTheWay)
            throws Exception {
        String[] pieces = {"Bark&hash0000000&good&2&5\n", "Goat&hash0000000&good&1&2\n", "Goat&hash0000001&good&1&2\n"};
        String all = String.join("", pieces);
        String upload = tus.begin(all.length());
        int offset = 0;
        for (int i = 0; i < pieces.length; i++) {
            if (wrongOnTheWay) {
                tus.patch(
                        upload,
                        Map.of("Upload-Offset", String.valueOf(offset), "Upload-Checksum", "sha1 AAAA"),
                        BodyPublishers.ofString(pieces[i]));
            }
            assertThat(tus.patch(upload, offset, pieces[i]).statusCode()).isEqualTo(204);
            offset += pieces[i].length();
            if (i == lostAfter) {
                hashes.take(TusClient.id(upload)); // as a restart of the service does
            }
        }

        Map<String, Object> done =
                end(queue(TusClient.id(upload), "dataset=hash" + lostAfter + "&release=1&create=true&format=ave"));

        assertThat(done).containsEntry("state", "succeeded").containsEntry("sha256", sha256(all));
    }

    @Test
    void anUploadThatLacksBytesIsNotImported() throws Exception {
        String upload = tus.begin(10);
        tus.patch(upload, 0, "abc");

        var answer = tus.importOf(TusClient.id(upload), "dataset=tus&release=1.0&create=true", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("upload-incomplete", "3 of 10 bytes");
        assertThat(tus.offset(upload)).isEqualTo(3);
    }

    @Test
    void anUploadWhoseImportIsRefusedStays() throws Exception {
        UUID upload = tus.whole(EVENTS, NAMED);

        assertThat(tus.importOf(upload, "dataset=nowhere-to-be-found&release=1.0", Map.of())
                        .statusCode())
                .isEqualTo(404);

        assertThat(end(queue(upload, "dataset=nowhere-to-be-found&release=1.0&create=true")))
                .containsEntry("state", "succeeded");
    }

    @Test
    void anUploadAndABodyAreTooMuch() throws Exception {
        UUID upload = tus.whole(EVENTS, NAMED);

        var answer = tus.send(
                "POST",
                "/api/v1/imports?dataset=tus&release=1.0&create=true&upload=" + upload,
                Map.of(),
                BodyPublishers.ofString(EVENTS));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"upload\"", "bytes of its own");
        assertThat(tus.importOf(UUID.randomUUID(), "dataset=tus&release=1&create=true", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", ""})
    void whatIsNoIdOfAnUploadIsNamed(String id) throws Exception {
        var answer = tus.send(
                "POST", "/api/v1/imports?dataset=tus&release=1&create=true&upload=" + id, Map.of(), TusClient.none());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"upload\"", "expected the id of an upload");
    }

    @Test
    void anEmptyUploadIsImportedForItsFinding() throws Exception {
        String upload = tus.begin(0);

        assertThat(end(queue(TusClient.id(upload), "dataset=tus-empty&release=1&create=true")))
                .containsEntry("state", "rejected");
        assertThat(Files.exists(data.resolve("manifests/uploads/" + TusClient.id(upload))))
                .isFalse();
    }

    private JsonNode queue(UUID upload, String query) throws Exception {
        var answer = tus.importOf(upload, query, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json.readTree(answer.body());
    }

    private Map<String, Object> end(JsonNode queued) {
        String id = queued.get("id").asString();
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> client.get("/api/v1/imports/" + id), job -> job.get("endedAt") != null);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
