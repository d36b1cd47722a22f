package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/// tus 1.0 as its specification has it, request by request.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class ResumableUploadsOverHttpTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Autowired
    private JdbcClient jdbc;

    @Value("${modalium.data}")
    private Path data;

    private TusClient tus;

    @BeforeEach
    void connect() {
        tus = new TusClient(port, token.bearer("admin"));
    }

    @Test
    void saysWhatOfTheProtocolItSpeaks() throws Exception {
        var answer =
                tus.send("OPTIONS", TusClient.PATH, Map.of("Tus-Resumable", "", "Authorization", ""), TusClient.none());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Extension"))
                .isEqualTo("creation,creation-with-upload,checksum,expiration,termination");
        assertThat(header(answer, "Tus-Max-Size")).isEqualTo(String.valueOf(32L << 30));
        assertThat(header(answer, "Tus-Checksum-Algorithm")).isEqualTo("sha1,sha256");
    }

    @Test
    void takesAnUploadInPieces() throws Exception {
        String metadata = "filename aW5zdGFuY2VzLmpzb24=,empty";
        var begun = tus.send(
                "POST", TusClient.PATH, Map.of("Upload-Length", "11", "Upload-Metadata", metadata), TusClient.none());
        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(header(begun, "Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(header(begun, "Upload-Offset")).isEqualTo("0");
        assertThat(header(begun, "Upload-Expires")).endsWith(" GMT");
        String upload = header(begun, "Location");

        var first = tus.patch(upload, 0, "hello ");
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(header(first, "Upload-Offset")).isEqualTo("6");

        var head = tus.head(upload);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Upload-Offset")).isEqualTo("6");
        assertThat(header(head, "Upload-Length")).isEqualTo("11");
        assertThat(header(head, "Upload-Metadata")).isEqualTo(metadata);
        assertThat(header(head, "Cache-Control")).isEqualTo("no-store");

        assertThat(header(tus.patch(upload, 6, "world"), "Upload-Offset")).isEqualTo("11");
        assertThat(file(upload)).hasContent("hello world");
    }

    @Test
    void takesTheFirstBytesWithTheBeginning() throws Exception {
        var begun = tus.send(
                "POST",
                TusClient.PATH,
                Map.of("Upload-Length", "11", "Content-Type", TusClient.BYTES),
                BodyPublishers.ofString("hello "));

        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(header(begun, "Upload-Offset")).isEqualTo("6");
        assertThat(file(header(begun, "Location"))).hasContent("hello ");
    }

    @Test
    void aPostMayStandForAPatch() throws Exception {
        String upload = tus.begin(3);

        var answer = tus.send(
                "POST",
                upload,
                Map.of("X-HTTP-Method-Override", "PATCH", "Upload-Offset", "0", "Content-Type", TusClient.BYTES),
                BodyPublishers.ofString("abc"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(file(upload)).hasContent("abc");
    }

    @Test
    void anotherVersionIsRefusedWithTheOneThatIsSpoken() throws Exception {
        for (String version : new String[] {"", "0.2.2"}) {
            var answer = tus.send(
                    "POST", TusClient.PATH, Map.of("Tus-Resumable", version, "Upload-Length", "1"), TusClient.none());

            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
            assertThat(answer.body()).contains("unsupported-tus-version", "Tus-Resumable");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Upload-Length | | 400 | Upload-Length is missing",
                "Upload-Length | -1 | 400 | expected a number of bytes",
                "Upload-Length | ten | 400 | expected a number of bytes",
                "Upload-Length | 99999999999999999999 | 400 | expected a number of bytes",
                "Upload-Length | 34359738369 | 413 | modalium.imports.max-size",
                "Upload-Defer-Length | 1 | 400 | extension of tus that is not spoken",
                "Upload-Concat | partial | 400 | extension of tus that is not spoken",
                "Upload-Metadata | filename %% | 400 | no Base64",
                "Upload-Metadata | a YQ== b | 400 | no pair",
                "Upload-Metadata | a YQ==,a Yg== | 400 | stands twice",
                "Upload-Metadata | ,a YQ== | 400 | no pair",
            })
    void aBeginningThatCannotBeUsedIsRefusedByItsHeader(String name, String value, int status, String words)
            throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("Upload-Length", "10"));
        headers.put(name, value == null ? "" : value);

        var answer = tus.send("POST", TusClient.PATH, headers, TusClient.none());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Upload-Offset | | 400 | Upload-Offset is missing",
                "Upload-Offset | x | 400 | expected a number of bytes",
                "Upload-Offset | 2 | 409 | and 3 are here",
                "Upload-Offset | 4 | 409 | and 3 are here",
                "Content-Type | text/plain | 415 | application/offset+octet-stream",
                "Content-Type | / | 415 | application/offset+octet-stream",
                "Content-Encoding | gzip | 415 | Content-Encoding",
                "Upload-Checksum | md5 XrY7u+Ae7tCTyyK7j1rNww== | 400 | sha1, sha256",
                "Upload-Checksum | sha1 ?? | 400 | Base64",
                "Upload-Checksum | sha1 | 400 | Base64",
            })
    void aPieceThatCannotBeUsedIsRefusedAndNothingOfItKept(String name, String value, int status, String words)
            throws Exception {
        String upload = tus.begin(10);
        tus.patch(upload, 0, "abc");
        Map<String, String> headers = new HashMap<>(Map.of("Upload-Offset", "3"));
        headers.put(name, value == null ? "" : value);

        var answer = tus.patch(upload, headers, BodyPublishers.ofString("def"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertThat(tus.offset(upload)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moreBytesThanAnnouncedAreRefusedAsAWhole(boolean known) throws Exception {
        String upload = tus.begin(10);
        tus.patch(upload, 0, "abc");
        byte[] tooMany = "defghijkl".getBytes(StandardCharsets.UTF_8);

        var answer = tus.patch(
                upload,
                Map.of("Upload-Offset", "3"),
                known
                        ? BodyPublishers.ofByteArray(tooMany)
                        : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMany)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("more bytes than the 7 that are left of the 10");
        assertThat(tus.offset(upload)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"sha1, SHA-1", "sha256, SHA-256"})
    void aChecksumIsVerified(String name, String algorithm) throws Exception {
        String upload = tus.begin(10);
        String checksum = name + " "
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance(algorithm).digest("hello".getBytes(StandardCharsets.UTF_8)));

        var wrong = tus.patch(
                upload, Map.of("Upload-Offset", "0", "Upload-Checksum", checksum), BodyPublishers.ofString("hallo"));
        assertThat(wrong.statusCode()).isEqualTo(460);
        assertThat(wrong.body()).contains("checksum-mismatch", "from 0 on again");
        assertThat(tus.offset(upload)).isZero();

        var right = tus.patch(
                upload, Map.of("Upload-Offset", "0", "Upload-Checksum", checksum), BodyPublishers.ofString("hello"));
        assertThat(right.statusCode()).isEqualTo(204);
        assertThat(file(upload)).hasContent("hello");
    }

    @Test
    void onlyWhoBeganAnUploadGoesOnWithItOrEndsIt() throws Exception {
        String upload = tus.begin(3);
        var other = new TusClient(port, token.bearer("admin", "somebody else"));

        assertThat(other.head(upload).statusCode()).isEqualTo(403);
        assertThat(other.patch(upload, 0, "abc").statusCode()).isEqualTo(403);
        assertThat(other.delete(upload).statusCode()).isEqualTo(403);
        assertThat(other.importOf(TusClient.id(upload), "dataset=x&release=1&create=true", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(tus.offset(upload)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "PATCH", "DELETE"})
    void nobodyComesNearWithoutAToken(String method) throws Exception {
        String address = method.equals("POST") ? TusClient.PATH : tus.begin(3);

        assertThat(tus.send(method, address, Map.of("Authorization", "", "Upload-Length", "3"), TusClient.none())
                        .statusCode())
                .isEqualTo(401);
        assertThat(new TusClient(port, token.bearer("reader"))
                        .send(method, address, Map.of("Upload-Length", "3"), TusClient.none())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anUploadThatIsEndedIsGoneWithItsBytes() throws Exception {
        String upload = tus.begin(10);
        tus.patch(upload, 0, "abc");

        assertThat(tus.delete(upload).statusCode()).isEqualTo(204);

        assertThat(file(upload)).doesNotExist();
        assertThat(tus.head(upload).statusCode()).isEqualTo(404);
        assertThat(tus.patch(upload, 3, "def").body()).contains("unknown-upload");
        assertThat(tus.delete(upload).statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadThatExpiredIsGoneBeforeItIsRemoved() throws Exception {
        String upload = tus.begin(10);
        jdbc.sql("update upload set expires_at = now() - interval '1 second' where id = ?")
                .param(TusClient.id(upload))
                .update();

        assertThat(tus.head(upload).statusCode()).isEqualTo(410);
        assertThat(tus.patch(upload, 0, "abc").body()).contains("upload-expired");
        assertThat(file(upload)).isEmptyFile();
    }

    private Path file(String upload) {
        return data.resolve("manifests/uploads/" + TusClient.id(upload));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
