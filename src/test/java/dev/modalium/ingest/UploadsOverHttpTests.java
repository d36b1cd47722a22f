package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.access.TokenForTests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
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

/// Uploads as clients really send them: forms in any order, in pieces, broken off.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class UploadsOverHttpTests {

    private static final String TO = field("dataset", "uploads") + field("release", "1.0") + field("create", "true");
    private static final String QUERY = "?dataset=uploads&release=1.0&create=true";
    private static final String FORM = "multipart/form-data; boundary=X";
    private static final String EVENTS = "Bark&abcdefghijk&good&2&5\n";

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @Value("${modalium.data}")
    private Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theFieldsOfAFormMayFollowItsFile() throws Exception {
        assertThat(form(file("a.txt") + TO + field("fileName", "trainSet.txt")))
                .returns(202, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("\"fileName\":\"trainSet.txt\""));
    }

    @Test
    void aFileMayHaveALongNameInAnyScript() throws Exception {
        String encoded = "%E6%95%B0%E6%8D%AE".repeat(60);

        assertThat(form(TO + part("name=\"file\"; filename*=UTF-8''" + encoded + ".txt", EVENTS)))
                .returns(202, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("数据数据.txt\""));
        assertThat(form(TO + file("数据集.txt")).body()).contains("\"fileName\":\"数据集.txt\"");
    }

    @Test
    void aNameBeyondAllMeasureIsRefusedWithTheReason() throws Exception {
        assertThat(form(TO + file("n".repeat(20_000))))
                .returns(400, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("bad-form", "shorten the file's name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown field | There is no parameter 'colour'",
                "field twice | given as '1.0' and as '2.0'",
                "other file | goes into a part named 'file'",
                "no file | no part named 'file'",
                "no end | cannot be taken apart",
            })
    void aFormThatCannotBeUsedIsRefusedByName(String what, String words) throws Exception {
        HttpResponse<String> answer = switch (what) {
            case "unknown field" -> form(TO + file("a.txt") + field("colour", "red"));
            case "field twice" -> form(file("a.txt") + TO + field("release", "2.0"));
            case "other file" -> form(TO + part("name=\"upload\"; filename=\"a.txt\"", EVENTS));
            case "no file" -> form(TO);
            default -> send(BodyPublishers.ofString(TO + file("a.txt").strip()), "", FORM);
        };

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
        assertThat(partial()).isEmpty();
    }

    @Test
    void aBodyMayComeInChunksOfAnUnknownNumber() throws Exception {
        BodyPublisher chunked =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(EVENTS.getBytes(StandardCharsets.UTF_8)));

        assertThat(send(chunked, QUERY, "text/plain").statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no gzip", "one byte", "cut in the header", "cut in the middle", "no trailer", "wrong sum"})
    void aBodyThatIsNotCompressedAsItSaysIsTheClientsFault(String defect) throws Exception {
        byte[] good = gzip(EVENTS.repeat(2000));
        byte[] bad = switch (defect) {
            case "no gzip" -> EVENTS.getBytes(StandardCharsets.UTF_8);
            case "one byte" -> new byte[] {'x'};
            case "cut in the header" -> Arrays.copyOf(good, 6);
            case "cut in the middle" -> Arrays.copyOf(good, good.length / 2);
            case "no trailer" -> Arrays.copyOf(good, good.length - 8);
            default -> withWrongSum(good);
        };

        HttpResponse<String> answer = encoded(bad, "gzip");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unreadable-body", "Content-Encoding");
        assertThat(partial()).isEmpty();
    }

    @Test
    void aCompressedBodyIsStoredAsItWas() throws Exception {
        assertThat(encoded(gzip(EVENTS), "gzip").statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"dataset=X%20Y&release=1.0,dataset", "dataset=uploads&release=a/b,release"})
    void aNameThatCannotBeUsedIsNamedAsTheParameterThatItIs(String query, String parameter) throws Exception {
        HttpResponse<String> answer = send(BodyPublishers.ofString(EVENTS), "?" + query, "text/plain");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"", "expected");
    }

    @Test
    void anotherEncodingIsRefused() throws Exception {
        HttpResponse<String> answer = encoded(EVENTS.getBytes(StandardCharsets.UTF_8), "br");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported-encoding", "gzip");
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("gzip");
    }

    private HttpResponse<String> encoded(byte[] body, String encoding) throws Exception {
        HttpRequest request = request(BodyPublishers.ofByteArray(body), QUERY, "text/plain")
                .header("Content-Encoding", encoding)
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] withWrongSum(byte[] good) {
        byte[] bad = good.clone();
        bad[bad.length - 8] ^= 1;
        return bad;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsLeftOfAnUploadThatBreaksOff(boolean form) throws Exception {
        String head = "POST /api/v1/imports" + (form ? "" : QUERY) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + token.bearer("admin") + "\r\nContent-Length: 1000000\r\n"
                + (form ? "Content-Type: multipart/form-data; boundary=X\r\n" : "") + "\r\n"
                + (form ? TO + file("a.txt").strip() : EVENTS);
        try (Socket client = new Socket("localhost", port)) {
            client.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            await().atMost(Duration.ofSeconds(10)).until(() -> partial().size() == 1);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> partial().isEmpty());
    }

    private List<Path> partial() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("manifests"))) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private HttpResponse<String> form(String parts) throws Exception {
        return send(BodyPublishers.ofString(parts + "--X--\r\n"), "", FORM);
    }

    private HttpResponse<String> send(BodyPublisher body, String query, String type) throws Exception {
        return http.send(request(body, query, type).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(BodyPublisher body, String query, String type) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/imports" + query))
                .header("Authorization", token.bearer("admin"))
                .header("Content-Type", type)
                .POST(body);
    }

    private static String field(String name, String value) {
        return part("name=\"" + name + "\"", value);
    }

    private static String file(String name) {
        return part("name=\"file\"; filename=\"" + name + "\"", EVENTS);
    }

    private static String part(String disposition, String content) {
        return "--X\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
