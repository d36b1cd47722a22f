package dev.modalium.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.access.TokenForTests;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// What the real server says to requests that cannot be answered.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class ProblemsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/nothing | 404 | /problems/not-found | There is nothing at /api/v1/nothing",
                "/api/v1/imports/x | 400 | /problems/bad-parameter | expected an id such as",
                "/api/v1/imports?limit=many | 400 | /problems/bad-parameter | expected a whole number",
                "/api/v1/imports?limit=0 | 400 | /problems/bad-parameter | expected a number from 1 to 200",
                "/api/v1/imports?colour=red | 400 | /problems/unknown-parameter | cursor, dataset, limit",
                "/api/v1/ask?q=%ff | 400 | /problems/unreadable-request | percent-encoded UTF-8",
                "/api/v1/ask?q=%zz | 400 | /problems/unreadable-request | percent-encoded UTF-8",
                "/api/v1/ask?question=x | 400 | /problems/unknown-parameter | known ones here are q",
                "/api/v1/../secret | 400 | /problems/unreadable-request | never part of an address",
                "/api/v1/datasets/avee | 404 | /problems/unknown-dataset | ave",
            })
    void aProblemSaysWhatWouldHaveBeenRight(String path, int status, String type, String words) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"" + type + "\"", words)
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void aUrlThatIsNoneIsAnsweredWithAProblemToo() throws Exception {
        assertThat(raw("GET /api/v1/ask?q=which datasets HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "Percent-encode spaces");
    }

    @Test
    void aQuestionMayBeTypedIntoTheUrlAsItIs() throws Exception {
        assertThat(raw("GET /api/v1/ask?q=哪些数据集支持视觉+音频定位 HTTP/1.1"))
                .startsWith("HTTP/1.1 200")
                .contains("vision+audio");
    }

    @Test
    void jsonThatBreaksOffIsAnsweredWithItsPlace() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/v1/datasets"))
                .header("Authorization", token.bearer("admin"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"slug\": ")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/unreadable-body", "line 1");
    }

    @Test
    void eachAnswerCarriesTheIdOfItsRequest() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri("/api/v1/imports")).header("X-Request-Id", "mine-1"));
        HttpResponse<String> other =
                send(HttpRequest.newBuilder(uri("/api/v1/imports")).header("X-Request-Id", "not plain!"));

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("mine-1");
        assertThat(other.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /// The answer to a request line as it stands, which no HTTP client would send.
    private String raw(String line) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
