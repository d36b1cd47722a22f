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
                "/api/v1/ask?question=x | 400 | /problems/unknown-parameter | known ones here are explain, facetValues, facets, lang, limit, q",
                "/api/v1/../secret | 400 | /problems/unreadable-request | never part of an address",
                "/api/v1/datasets?sort=year&sort=foo | 400 | /problems/bad-parameter | The parameter 'sort' is given 2 times",
                "/api/v1/datasets?limit=2000000000 | 400 | /problems/bad-parameter | limit is 2000000000; expected a number from 1 to 200",
                "/api/v1/datasets?limit=-1 | 400 | /problems/bad-parameter | limit is -1; expected a number from 1 to 200",
                "/api/v1/datasets?facetValues=99999999999 | 400 | /problems/bad-parameter | expected a number from 1 to 1000",
                "/api/v1/combinations?limit=2000000000 | 400 | /problems/bad-parameter | expected a number from 1 to 50",
                "/api/v1/datasets?limit=5&limit=abc | 400 | /problems/bad-parameter | The parameter 'limit' is given 2 times",
                "/api/v1/combinations?limit=5&limit=5 | 400 | /problems/bad-parameter | The parameter 'limit' is given 2 times",
                "/api/v1/coverage?by=task&by=family | 400 | /problems/bad-parameter | The parameter 'by' is given 2 times",
                "/api/v1/coverage?format=xml | 400 | /problems/bad-parameter | is no format; expected csv",
                "/api/v1/datasets?language=foo | 400 | /problems/bad-parameter | the code or the name of a language",
                "/api/v1/datasets?query=modality%20:%20video | 400 | /problems/bad-parameter | (character 10)",
                "/api/v1/support-conflicts?dataset=avee | 400 | /problems/bad-parameter | ave",
                "/api/v1/datasets/avee | 404 | /problems/unknown-dataset | ave",
            })
    void aProblemSaysWhatWouldHaveBeenRight(String path, int status, String type, String words) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"" + type + "\"", words)
                .doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/datasets?year=soon | “soon”不能读作年份或年份范围",
                "/api/v1/datasets?colour=red | “colour”不是本列表的参数",
                "/api/v1/datasets?query=(audio | 这个括号没有闭合",
                "/api/v1/ask?q=x&limit=many | `limit`为“many”；应为整数",
                "/api/v1/support-conflicts?kind=x | “x”不是可用的种类",
                "/api/v1/support-conflicts?dataset=avee | 没有数据集“avee”；您是不是要找“ave”",
                "/api/v1/coverage?format=xml | “xml”不是可用的格式；应为`csv`",
                "/api/v1/datasets?sort=year&sort=foo | 参数“sort”给出了2次",
                "/api/v1/datasets?query=*:* | 单独的符号不是条件",
                "/api/v1/datasets?query=a-task:vqa | 这里像是`task`的条件",
                "/api/v1/datasets?cursor=x | 这个游标不是为这些参数给出的",
                "/api/v1/datasets?limit=0 | `limit`为0；应为1至200之间的数",
                "/api/v1/ask?q= | 问题为空",
                "/api/v1/ask?q=x&question=x | 没有参数“question”；此处可用的有`explain`、",
                "/api/v1/coverage/substitutes?cell=x | “x”不是图中的位置",
                "/api/v1/compare?dataset=ave | 给出了1个数据集",
                "/api/v1/compare?dataset=ave&dataset=avee | 没有数据集“avee”；您是不是要找“ave”",
            })
    void aProblemOfWhatIsAskedIsSaidInTheLanguageOfTheReader(String path, String words) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nAccept-Language: zh"))
                .contains(words, "Content-Language: zh", "Vary: Accept-Language")
                .doesNotContain("A parameter cannot be used", "There is no such");
        assertThat(raw("GET " + path + "&lang=en HTTP/1.1\r\nAccept-Language: zh"))
                .contains("Content-Language: en")
                .doesNotContain(words);
    }

    @Test
    void aProblemThatThereIsInEnglishOnlySaysSo() throws Exception {
        assertThat(raw("GET /api/v1/imports?state=lost HTTP/1.1\r\nAccept-Language: zh"))
                .contains("There is no state", "Content-Language: en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRACE /api/v1/imports | | 405 | /problems/method-not-allowed | there is GET, HEAD, OPTIONS, POST",
                "PROPFIND /favicon.svg | | 405 | /problems/method-not-allowed | there is GET, HEAD, OPTIONS",
                "GET /api/v1/datasets/a;b | | 400 | /problems/unreadable-request | never part of an address",
                "GET /api/v1//datasets | | 400 | /problems/unreadable-request | empty segment",
                "GET /api/v1/datasets/a%2Fb | | 400 | /problems/unreadable-request | path separator",
                "GET /api/v1/datasets/%zz | | 400 | /problems/unreadable-request | Percent-encode",
                "GET /error | | 404 | /problems/not-found | There is nothing at /error",
                "GET /api/v1/imports | Accept: text/csv | 406 | /problems/not-acceptable | Accept is 'text/csv'",
                "GET /api/v1/nothing | Accept: ;; | 404 | /problems/not-found | There is nothing at",
                "GET /api/v1/nothing | Accept: text/html | 404 | /problems/not-found | There is nothing at",
                "GET /favicon.svg | Range: bytes=999999- | 416 | /problems/requested-range-not-satisfiable | range",
                "GET /api/v1/imports | Expect: gold | 417 | /problems/unreadable-request | 100-continue",
                "POST /api/v1/imports | Accept: text/html | 401 | /problems/token-needed | Authorization: Bearer",
            })
    void whatEndsBeforeAControllerIsAProblemWithAnIdToo(
            String request, String header, int status, String type, String words) throws Exception {
        String line = request + " HTTP/1.1" + (header == null ? "" : "\r\n" + header);

        assertThat(raw(line))
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"" + type + "\"", words)
                .containsIgnoringCase("x-request-id: ")
                .doesNotContain("timestamp", "Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE /datasets, 405",
        "GET /datasets;a=b, 400",
        "GET //datasets, 400",
        "GET /error, 404",
        "POST /datasets, 401",
        "GET /favicon.svg\\r\\nRange: bytes=999999-, 416"
    })
    void aBrowserGetsAPageOfOurs(String request, int status) throws Exception {
        String[] lines = request.split("\\\\r\\\\n", 2);
        String line =
                lines[0] + " HTTP/1.1\r\nAccept: text/html,*/*;q=0.8" + (lines.length > 1 ? "\r\n" + lines[1] : "");

        assertThat(raw(line))
                .startsWith("HTTP/1.1 " + status)
                .contains("text/html", "· Modalium</title>", "<p class=\"code\"")
                .containsIgnoringCase("x-request-id: ")
                .doesNotContain("Jetty", "Whitelabel", "\tat ");
    }

    @Test
    void aHeaderMayHoldAnyText() throws Exception {
        assertThat(raw("GET /api/v1/imports HTTP/1.1\r\nX-Note: 数据")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aBodyOfAnotherTypeIsToldWhichOneIsExpected() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/v1/datasets"))
                .header("Authorization", token.bearer("admin"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type", "text/plain", "application/json");
    }

    @Test
    void aUrlThatIsNoneIsAnsweredWithAProblemToo() throws Exception {
        assertThat(raw("GET /api/v1/ask?q=which datasets HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "Percent-encode spaces");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/ask?q=, 200", "/ask?q=, 200", "/?q=, 302", "/api/v1/datasets?q=, 400", "/datasets?q=, 400"})
    void aQuestionMayBeAsLongInChineseAsInEnglish(String path, int status) throws Exception {
        String question = "%E5%9B%BE%E5%83%8F".repeat(1000);

        assertThat(raw("GET " + path + question + " HTTP/1.1")).startsWith("HTTP/1.1 " + status);
        assertThat(raw("GET " + path + question.repeat(3) + " HTTP/1.1"))
                .contains("414", "The address is too long", "a filter at most 6000");
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
