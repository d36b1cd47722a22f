package dev.modalium.validation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modalium.cli.CliForTests;
import dev.modalium.validation.SchemaForTests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Manifests over HTTP, as anyone sends them.
class ValidationHttpTests {

    private static final byte[] BROKEN =
            "Bark&RUhOCu3LNXM&good&0&10\nBark&x&good&0&10\n".getBytes(StandardCharsets.UTF_8);

    private final MockMvcTester http = tester(DataSize.ofMegabytes(1), Duration.ofMinutes(1), 1);

    private List<Path> before = List.of();

    @BeforeEach
    void lookAround() throws IOException {
        before = left();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertThat(left()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, json",
        "application/sarif+json, sarif",
        "text/plain, text",
        "application/xml, junit",
        "'text/html, */*;q=0.8', json",
        "'application/json;q=0.5, application/sarif+json', sarif"
    })
    void answersByteForByteWhatTheCommandLinePrints(String accept, String format) throws Exception {
        for (Path manifest : List.of(
                Path.of("src/test/resources/manifests/coco/bad-shapes.json"),
                Path.of("src/test/resources/manifests/ave/every-sort-of-bad-row.txt"))) {
            byte[] bytes = Files.readAllBytes(manifest);
            MvcTestResult answer = http.post()
                    .uri("/api/v1/validations?fileName={name}", manifest.toString())
                    .header("Accept", accept)
                    .content(bytes)
                    .exchange();

            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getContentAsByteArray())
                    .isEqualTo(CliForTests.printed(
                            bytes,
                            "validate",
                            "-",
                            "--stdin-name=" + manifest,
                            "--format=" + format,
                            "--rules-url=http://localhost/rules"));
        }
    }

    @Test
    void linksEachRuleInSarifToItsPageHere() {
        assertThat(http.post()
                        .uri("/api/v1/validations")
                        .header("Host", "data_host:8443")
                        .header("Accept", Answers.SARIF)
                        .content(BROKEN))
                .bodyText()
                .contains("\"helpUri\": \"http://data_host:8443/rules/media-id-malformed\"");
    }

    @Test
    void takesAFormAndReportsAsItsSchemaSays() throws Exception {
        MvcTestResult answer = form("fileName", "data/mine.txt");

        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        String report = answer.getResponse().getContentAsString();
        assertThat(report).contains("\"file\": \"data/mine.txt\"", "\"code\": \"media-id-malformed\"");
        assertThat(SchemaForTests.named("report").errors(report)).isEmpty();
    }

    @Test
    void obeysItsParameters() throws Exception {
        String query = "?format=ave&maxFindings=0&disable=time-malformed,media_id_malformed";

        assertThat(http.post().uri("/api/v1/validations" + query).content(BROKEN))
                .hasStatusOk()
                .bodyText()
                .contains("\"errors\": 0", "\"file\": \"manifest\"");
    }

    @ParameterizedTest
    @CsvSource({
        "maxFindings=many, maxFindings",
        "maxFindings=10001, maxFindings",
        "failOn=always, failOn",
        "format=csv, 'aist, ave, coco'",
        "disable=box-outside, box-outside-item",
        "name=a.txt, fileName"
    })
    void refusesWhatItDoesNotKnowAndSaysWhatItKnows(String query, String words) {
        assertThat(http.post().uri("/api/v1/validations?" + query).content(BROKEN))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("/problems/bad-parameter", words);
    }

    @Test
    void refusesAFormWithoutAFile() throws Exception {
        assertThat(http.post()
                        .uri("/api/v1/validations")
                        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=b"))
                        .content("--b\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\nave\r\n--b--\r\n"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("no part named 'file'");
    }

    @Test
    void takesOneFileARequest() throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + new String(BROKEN, StandardCharsets.UTF_8) + "\r\n";
        assertThat(http.post()
                        .uri("/api/v1/validations")
                        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=b"))
                        .content(part + part + "--b--\r\n"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("/problems/bad-parameter", "send the second in a request of its own");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(tester(DataSize.ofBytes(10), Duration.ofMinutes(1), 1)
                        .post()
                        .uri("/api/v1/validations")
                        .content(BROKEN))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .bodyText()
                .contains("/problems/manifest-too-large", "modalium validate");
    }

    @Test
    void givesUpWhatTakesTooLong() {
        assertThat(tester(DataSize.ofMegabytes(1), Duration.ZERO, 1)
                        .post()
                        .uri("/api/v1/validations")
                        .content(BROKEN))
                .hasStatus(HttpStatus.REQUEST_TIMEOUT)
                .bodyText()
                .contains("/problems/upload-too-slow");
    }

    @Test
    void sendsAwayWhatItHasNoRoomFor() {
        assertThat(tester(DataSize.ofMegabytes(1), Duration.ofMinutes(1), 0)
                        .post()
                        .uri("/api/v1/validations")
                        .content(BROKEN))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader("Retry-After", "10")
                .bodyText()
                .contains("/problems/too-many-validations");
    }

    @Test
    void makesRoomAgainWhateverHappened() throws Exception {
        assertThat(http.post().uri("/api/v1/validations?format=csv").content(BROKEN))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(form("format", "ave")).hasStatusOk();
        assertThat(form("format", "ave")).hasStatusOk();
    }

    @Test
    void readsNothingMoreOfAManifestWhenTimeIsOver() throws Exception {
        var deadline = Deadline.in(Duration.ofMillis(200));
        try (var manifest = ReceivedManifest.of(new ByteArrayInputStream(BROKEN), BROKEN.length, deadline);
                InputStream in = manifest.source("a.txt").open()) {
            assertThat(in.read()).isEqualTo('B');
            Thread.sleep(300);
            assertThatThrownBy(in::read).isInstanceOf(Deadline.OutOfTime.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coco", "aist", "report"})
    void servesTheSchemas(String name) {
        assertThat(http.get().uri("/schemas/{name}.json", name))
                .hasStatusOk()
                .hasContentType(MediaType.parseMediaType("application/schema+json"))
                .bodyJson()
                .extractingPath("$.title")
                .isNotNull();
    }

    @Test
    void knowsWhichSchemasThereAre() {
        assertThat(http.get().uri("/schemas/cocoo.json"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("coco.json");
    }

    private MvcTestResult form(String field, String value) {
        String before = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        String after =
                "\r\n--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--b--\r\n".formatted(field, value);
        return http.post()
                .uri("/api/v1/validations")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=b"))
                .content(before + new String(BROKEN, StandardCharsets.UTF_8) + after)
                .exchange();
    }

    private static MockMvcTester tester(DataSize size, Duration time, int atOnce) {
        return MockMvcTester.of(
                List.of(new ValidationController(size, time, atOnce), new SchemaController()),
                builder -> builder.setControllerAdvice(new AsProblems()).build());
    }

    /// Writes problems as the whole service does.
    @RestControllerAdvice
    static class AsProblems extends ResponseEntityExceptionHandler {}

    private static List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(ReceivedManifest.PREFIX))
                    .sorted()
                    .toList();
        }
    }
}
