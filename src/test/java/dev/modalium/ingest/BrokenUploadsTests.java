package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.access.TokenForTests;
import dev.modalium.platform.UploadFiles;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Uploads go on after whatever happens on the way, or are cleaned away.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class BrokenUploadsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private UploadFiles files;

    @Autowired
    private UploadRows rows;

    @Autowired
    private UploadCleaning cleaning;

    @Autowired
    private JdbcClient jdbc;

    @Value("${modalium.data}")
    private Path data;

    private String bearer;
    private TusClient tus;

    @BeforeEach
    void connect() {
        bearer = token.bearer("admin");
        tus = new TusClient(port, bearer);
    }

    @Test
    void whatCameBeforeTheConnectionBrokeStays() throws Exception {
        String upload = tus.begin(1000);

        try (Socket _ = send(upload, "", "abcdef")) {
            await().atMost(Duration.ofSeconds(10)).until(() -> tus.offset(upload) == 6);
        }

        awaitFree(upload, 6);
        assertThat(tus.patch(upload, 6, "ghi").statusCode()).isEqualTo(204);
        assertThat(path(upload)).hasContent("abcdefghi");
    }

    @Test
    void whatCouldNotBeVerifiedBecauseTheConnectionBrokeDoesNotCount() throws Exception {
        String upload = tus.begin(1000);
        tus.patch(upload, 0, "abc");

        try (Socket _ = send(upload, "Upload-Checksum: sha1 AAAA\r\n", "def", 3)) {
            await().atMost(Duration.ofSeconds(10)).until(() -> Files.size(path(upload)) == 6);
            assertThat(tus.offset(upload)).isEqualTo(3);
        }

        awaitFree(upload, 3);
        assertThat(path(upload)).hasContent("abc");
    }

    @Test
    void ofTwoRequestsAtOnceOneIsToldThatTheUploadIsInUse() throws Exception {
        String upload = tus.begin(1000);

        try (Socket _ = send(upload, "", "abc")) {
            await().atMost(Duration.ofSeconds(10)).until(() -> tus.offset(upload) == 3);
            var second = tus.patch(upload, 3, "def");
            assertThat(second.statusCode()).isEqualTo(423);
            assertThat(second.body()).contains("upload-busy");
            assertThat(tus.delete(upload).statusCode()).isEqualTo(423);
        }
        awaitFree(upload, 3);
    }

    @Test
    void bytesThatAKilledProcessDidNotVerifyAreCutOff() throws Exception {
        String upload = tus.begin(10);
        tus.patch(upload, 0, "abcXYZ"); // as if these last three had a checksum, and nobody had come to compare it
        rows.markUnverified(TusClient.id(upload), 3);

        assertThat(tus.offset(upload)).isEqualTo(3);
        assertThat(tus.patch(upload, 3, "def").statusCode()).isEqualTo(204);
        assertThat(path(upload)).hasContent("abcdef");
    }

    @Test
    void aFullDiskIsSaidAndTheUploadGoesOnWhenThereIsRoomAgain() throws Exception {
        String upload = tus.begin(9);
        Files.delete(path(upload));
        Files.createSymbolicLink(path(upload), Path.of("/dev/full")); // where every write finds no room

        var full = tus.patch(upload, 0, "abcdefghi");
        assertThat(full.statusCode()).isEqualTo(507);
        assertThat(full.body()).contains("disk-full").doesNotContain("Exception");

        Files.delete(path(upload));
        Files.createFile(path(upload));
        assertThat(tus.patch(upload, tus.offset(upload), "abcdefghi").statusCode())
                .isEqualTo(204);
    }

    @Test
    void anExpiredUploadIsRemovedUnlessBytesAreComing() throws Exception {
        String idle = tus.begin(1000);
        String busy = tus.begin(1000);
        String fresh = tus.begin(1000);

        try (Socket _ = send(busy, "", "abc")) {
            await().atMost(Duration.ofSeconds(10)).until(() -> tus.offset(busy) == 3);
            jdbc.sql("update upload set expires_at = now() - interval '1 second' where id in (?, ?)")
                    .params(TusClient.id(idle), TusClient.id(busy))
                    .update();
            cleaning.removeExpired(Instant.now());
        }

        assertThat(path(idle)).doesNotExist();
        assertThat(tus.head(idle).statusCode()).isEqualTo(404);
        awaitFree(busy, 3);
        assertThat(tus.offset(fresh)).isZero();
    }

    @Test
    void aFileThatNoUploadKnowsGoesWhenItIsOldEnough() throws Exception {
        UUID orphan = UUID.randomUUID();
        files.create(orphan);

        cleaning.removeExpired(Instant.now());
        assertThat(files.size(orphan)).isZero();

        cleaning.removeExpired(Instant.now().plus(Duration.ofHours(25)));
        assertThat(data.resolve("manifests/uploads/" + orphan)).doesNotExist();
    }

    /// Waits until the service has noticed that the connection is gone.
    private void awaitFree(String upload, long offset) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> tus.patch(upload, offset, "").statusCode() == 204);
        assertThat(rows.find(TusClient.id(upload)))
                .hasValueSatisfying(row -> assertThat(row.unverifiedFrom()).isNull());
    }

    private Socket send(String upload, String headers, String bytes) throws Exception {
        return send(upload, headers, bytes, 0);
    }

    /// Sends a few of many bytes that it announces, and keeps the connection.
    private Socket send(String upload, String headers, String bytes, long offset) throws Exception {
        String head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer
                + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + offset
                + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 900\r\n" + headers + "\r\n";
        var client = new Socket("localhost", port);
        client.getOutputStream().write((head + bytes).getBytes(StandardCharsets.UTF_8));
        return client;
    }

    private Path path(String upload) {
        return data.resolve("manifests/uploads/" + TusClient.id(upload));
    }
}
