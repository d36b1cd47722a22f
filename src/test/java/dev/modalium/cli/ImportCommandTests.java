package dev.modalium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.cli.CliForTests.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `modalium import` against a service that does what each test needs.
class ImportCommandTests {

    private static final String ROWS = "Bark&RUhOCu3LNXM&good&0&10\nBark&x&good&0&10\n";
    private static final String UPLOADS = "/api/v1/uploads";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private FakeService service;

    @BeforeEach
    void start() throws IOException {
        service = new FakeService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void uploadsAFileHasItImportedAndSaysWhatBecameOfIt() throws IOException {
        Result result = run(file("a.txt", ROWS));

        assertThat(result.out()).isEqualTo("1 file: nothing found\nImported 2 items.\n");
        assertThat(result.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(result.err())
                .isEqualTo("modalium: import %s is queued: %s/api/v1/imports/%s\n"
                        .formatted(FakeService.IMPORT, service.url(), FakeService.IMPORT));
        assertThat(service.uploaded()).containsExactly(ROWS);
        assertThat(service.changes())
                .containsExactly("POST " + UPLOADS, "PATCH " + UPLOADS + "/upload-0", "POST /api/v1/imports");
        assertThat(service.requests())
                .contains("POST /api/v1/imports?upload=upload-0&dataset=d&release=1.0")
                .first()
                .isEqualTo("GET /api/v1/datasets/d");
        assertThat(remembered()).isEmpty();
    }

    @Test
    void printsFindingsAsTheValidatorDoes() throws IOException {
        String file = file("a.txt", ROWS);
        service.endsAs("rejected", "It has 1 error.");
        service.finds("""
                {"counts": [{"code": "media-id-malformed", "severity": "error", "count": 1}], "next": null,
                 "items": [{"code": "media-id-malformed", "line": 2, "column": 6, "byteOffset": 32, "pointer": null,
                            "message": "\\"x\\" is no id of a YouTube video",
                            "expected": "11 letters, digits, \\"-\\" or \\"_\\""}]}""");

        Result result = run(file, "--fail-on", "never");
        Result validated = CliForTests.run(Map.of(), "validate", file);

        assertThat(result.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out().lines().toList().subList(1, 3))
                .isEqualTo(validated.out().lines().toList().subList(1, 3));
        assertThat(result.out())
                .startsWith(file + ":2:6: error media-id-malformed ")
                .endsWith("1 file: 1 error, 0 warnings, 0 notices\nThe import is rejected: It has 1 error.\n");
        assertThat(run(file, "--format", "sarif").out()).contains(service.url() + "/rules/media-id-malformed");
    }

    @Test
    void failsOnWhatIsGraveEnough() throws IOException {
        String file = file("a.txt", ROWS);
        service.finds("""
                {"counts": [{"code": "event-has-no-length", "severity": "warning", "count": 2},
                            {"code": "of-tomorrow", "severity": "notice", "count": 3}], "items": [], "next": null}""");

        assertThat(run(file).exitCode()).isEqualTo(ExitCode.CLEAN);
        Result strict = run(file, "--fail-on", "warning");
        assertThat(strict.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(strict.out()).contains("2  warning  event-has-no-length (2 not shown)");
        assertThat(strict.err()).contains("also found 3 of-tomorrow (notice)");
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws IOException {
        String rows = ROWS.repeat(10_000);
        service.once("PATCH", service.hangingUpAfter(100_000));
        service.once("HEAD", FakeService.answering(503, "text/plain", ""));

        Result result = run(file("a.txt", rows));

        assertThat(result.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(service.uploaded()).containsExactly(rows);
        assertThat(service.changes())
                .filteredOn(request -> request.equals("POST " + UPLOADS))
                .hasSize(1);
        assertThat(result.err()).contains("trying again");
    }

    @Test
    void goesOnWhenTheCommandRunsAgain() throws IOException {
        String rows = ROWS.repeat(10_000);
        String file = file("a.txt", rows);
        service.once("PATCH", service.hangingUpAfter(100_000));

        Result broken = run(file, "--retry-for", "0");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(remembered()).hasSize(1);
        assertThat(run(file).exitCode()).isEqualTo(ExitCode.CLEAN);

        assertThat(service.uploaded()).containsExactly(rows);
        assertThat(remembered()).isEmpty();
    }

    @Test
    void beginsAnewWhereTheUploadIsGoneOrTheFileIsAnother() throws IOException {
        String file = file("a.txt", ROWS.repeat(10_000));
        service.once("PATCH", service.hangingUpAfter(100_000));
        run(file, "--retry-for", "0");
        service.forgetUploads();
        service.once("PATCH", service.hangingUpAfter(100_000));
        run(file, "--retry-for", "0");
        file("a.txt", ROWS);

        assertThat(run(file).exitCode()).isEqualTo(ExitCode.CLEAN);

        assertThat(service.uploaded()).contains(ROWS).hasSize(2);
    }

    @Test
    void findsTheImportWhoseAnswerGotLost() throws IOException {
        String file = file("a.txt", ROWS);
        service.once("POST /api/v1/imports", FakeService::hangUp);

        assertThat(run(file, "--retry-for", "0").exitCode()).isEqualTo(ExitCode.TROUBLE);
        service.requests().clear();
        assertThat(run(file).exitCode()).isEqualTo(ExitCode.CLEAN);

        assertThat(service.changes()).containsExactly("POST /api/v1/imports");
        assertThat(service.keys()).hasSize(2);
        assertThat(service.keys().getFirst()).isEqualTo(service.keys().getLast());
    }

    @Test
    void uploadsAgainWhatTheServiceHasLostBeforeTheImport() throws IOException {
        String file = file("a.txt", ROWS);
        service.once("POST /api/v1/imports", FakeService::hangUp);
        run(file, "--retry-for", "0");
        service.forgetUploads();
        service.once("POST /api/v1/imports", FakeService.problem(404, "unknown-upload", "Gone", "It is gone."));

        assertThat(run(file).exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(service.uploaded()).containsExactly(ROWS);
    }

    @Test
    void makesOneImportOfSeveralFiles() throws IOException {
        assertThat(run(file("a.txt", ROWS), file("b.txt", "b")).exitCode()).isEqualTo(ExitCode.CLEAN);

        assertThat(service.uploaded()).containsExactly(ROWS, "b");
        assertThat(service.requests())
                .contains("POST /api/v1/imports?upload=upload-0&upload=upload-1&dataset=d&release=1.0");
    }

    @Test
    void importsWhatIsPipedInAndRemembersNothingOfIt() {
        service.once("POST /api/v1/imports", FakeService::hangUp);

        Result result = CliForTests.runPiped(
                environment(), ROWS, "import", "-", "--dataset", "d", "--release", "1.0", "--retry-for", "0");

        assertThat(result.exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(service.uploaded()).containsExactly(ROWS);
        assertThat(remembered()).isEmpty();
    }

    @Test
    void saysHowToMendWhatTheServiceRefuses() throws IOException {
        String file = file("a.txt", ROWS);
        service.once("GET /api/v1/datasets", FakeService.problem(404, "unknown-dataset", "No such", "There is no 'd'"));
        assertThat(run(file)).satisfies(refused("No such: There is no 'd'. Mend --dataset, or register"));
        assertThat(service.changes()).isEmpty();

        service.once("POST " + UPLOADS, FakeService.problem(401, "token-needed", "A token is needed", "Unknown."));
        assertThat(run(file)).satisfies(refused("A token is needed: Unknown. Put a token"));

        service.once("POST /api/v1/imports", FakeService.problem(409, "release-not-open", "No draft", "Published."));
        assertThat(run(file)).satisfies(refused("Name another one with --release."));
        service.requests().clear();
        assertThat(run(file).exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(service.changes()).containsExactly("POST /api/v1/imports");
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (var elsewhere = new FakeService()) {
            service.once("GET /api/v1/datasets", exchange -> {
                exchange.getResponseHeaders().add("Location", elsewhere.url() + "/");
                exchange.sendResponseHeaders(302, -1);
            });

            assertThat(run(file("a.txt", ROWS))).satisfies(refused("It leads to " + elsewhere.url()));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void whatAServiceSaysReachesNoTerminalAsItIs() throws IOException {
        String file = file("a.txt", ROWS);
        service.once("POST " + UPLOADS, FakeService.problem(400, "odd", "\\u001b[31mRed\\nline", "\\u009b2J"));
        assertThat(run(file)).satisfies(refused("modalium: ?[31mRed?line: ?2J\n"));

        service.endsAs("failed", "\\u001b]0;title\\u0007" + "long".repeat(5_000));
        Result failed = run(file);
        assertThat(failed.exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(failed.err()).contains("The import is failed: ?]0;title?").doesNotContain("\u001b");
        assertThat(failed.err().length()).isLessThan(3_000);
    }

    @Test
    void garbageIsTroubleAndNoFault() throws IOException {
        String file = file("a.txt", ROWS);
        for (String garbage : List.of("<html>", "[1]", "{\"id\": \"../..\", \"state\": \"queued\"}", "{}", "\u0000")) {
            service.once("POST /api/v1/imports", FakeService.answering(202, "application/json", garbage));

            Result result = run(file);

            assertThat(result.exitCode()).isEqualTo(ExitCode.TROUBLE);
            assertThat(result.err()).contains("cannot be understood").doesNotContain("fault of ours", "Exception");
        }
        service.once("PATCH", exchange -> {
            exchange.getResponseHeaders().add("Upload-Offset", "999999999");
            exchange.sendResponseHeaders(204, -1);
        });
        assertThat(run(file("b.txt", "b")).err()).contains("an Upload-Offset of 999999999 after one of 0");
    }

    @Test
    void readsNoMoreOfAnAnswerThanItCanHold() throws IOException {
        service.once("GET /api/v1/datasets", FakeService.answering(200, "application/json", " ".repeat(9 << 20)));

        assertThat(run(file("a.txt", ROWS), "--retry-for", "0").exitCode()).isEqualTo(ExitCode.TROUBLE);
    }

    @Test
    void asksWhereTheEventsBreakOffOrAreNone() throws IOException {
        String file = file("a.txt", ROWS);
        String events = "GET /api/v1/imports/" + FakeService.IMPORT + "/events";
        List<FakeService.Behaviour> troubles = List.of(
                FakeService.answering(503, "text/plain", "too many"),
                FakeService.answering(200, "text/event-stream", "event: progress\ndata: {broken\n\n"),
                FakeService.answering(200, "text/event-stream", "data: " + "x".repeat(3 << 20)),
                FakeService.answering(
                        200,
                        "text/event-stream",
                        "event: progress\ndata: " + FakeService.importAs("running", "") + "\n\n"));
        for (FakeService.Behaviour trouble : troubles) {
            service.requests().clear();
            service.once(events, trouble);

            assertThat(run(file).exitCode()).isEqualTo(ExitCode.CLEAN);

            assertThat(service.requests()).contains("GET /api/v1/imports/" + FakeService.IMPORT);
        }
    }

    @Test
    void readsEventsThatComeSlowly() throws IOException {
        service.once("GET /api/v1/imports/" + FakeService.IMPORT + "/events", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            String events =
                    ":\n\nevent: end\r\ndata: " + FakeService.importAs("unchanged", "Nothing changed.") + "\n\n";
            for (byte one : events.getBytes(StandardCharsets.UTF_8)) {
                exchange.getResponseBody().write(one);
                exchange.getResponseBody().flush();
            }
        });

        assertThat(run(file("a.txt", ROWS)).out()).isEqualTo("Nothing changed.\n");
        assertThat(service.requests()).doesNotContain("GET /api/v1/imports/" + FakeService.IMPORT);
    }

    @Test
    void printsJsonWithTheImport() throws IOException {
        String file = file("a.txt", ROWS);
        String url = service.url() + "/api/v1/imports/" + FakeService.IMPORT;

        assertThat(run(file, "--format", "json").out())
                .contains("\"reportVersion\": 1", "\"state\": \"succeeded\"", "\"url\": \"" + url + "\"");
        assertThat(run(file, "--no-wait", "--format", "json").out()).contains("\"state\": \"queued\"");
        assertThat(run(file, "--no-wait").out()).isEqualTo(url + "\n");
    }

    @Test
    void saysWhatIsWrongWithItsUse() throws IOException {
        String file = file("a.txt", ROWS);
        assertThat(CliForTests.run(Map.of(), "import", file, "--dataset", "d", "--release", "1"))
                .satisfies(refused("An import needs a token"));
        assertThat(CliForTests.run(environment(), "import", file, "--release", "1"))
                .satisfies(refused("--dataset"));
        assertThat(CliForTests.run(environment(), "import", file, "--dataset", "d"))
                .satisfies(refused("--release"));
        for (String address :
                List.of("localhost:8080", "ftp://host", "http://me:word@host", "http://host?a=b", "a b")) {
            assertThat(run(file, "--server", address)).satisfies(refused("is no address of a service"));
        }
        assertThat(run(file, "--token-file", file("token", "two words"))).satisfies(refused("is no token"));
        assertThat(run(file, "--manifest-format", "csv")).satisfies(refused("aist, ave, coco"));
        assertThat(run(file, "--no-wait", "--format", "junit")).satisfies(refused("knows of no findings"));
        assertThat(run(folder.toString())).satisfies(refused("is a folder"));
        assertThat(run(file, "--output", file)).satisfies(refused("no report is written there"));
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void sendsNothingWhereAFileCannotBeReadOrNothingAnswers() throws IOException {
        String file = file("a.txt", ROWS);

        assertThat(run(file, folder.resolve("missing").toString()).exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(service.requests()).isEmpty();
        String address = service.url();
        service.close();
        Result unanswered = run(file, "--server", address);
        assertThat(unanswered.exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(unanswered.err()).isEqualTo("modalium: Nothing answers at " + address + "\n");
    }

    private static Consumer<Result> refused(String words) {
        return result -> {
            assertThat(result.err()).contains(words).doesNotContain("Exception", "\u001b");
            assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(result.out()).isEmpty();
        };
    }

    private List<String> remembered() {
        String[] files = folder.resolve("cache/modalium/uploads").toFile().list();
        return files == null ? List.of() : List.of(files);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Result run(String... files) {
        List<String> arguments = new ArrayList<>(List.of("import", "--dataset", "d", "--release", "1.0"));
        arguments.addAll(List.of(files));
        return CliForTests.run(environment(), arguments.toArray(String[]::new));
    }

    private Map<String, String> environment() {
        return Map.of(
                "MODALIUM_TOKEN", "mdl_test",
                "MODALIUM_SERVER", service.url(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString());
    }
}
