package dev.modalium.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.modalium.access.TokenForTests;
import dev.modalium.cli.CliForTests;
import dev.modalium.cli.CliForTests.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// `modalium import` against the real service.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TokenForTests.class)
class CommandLineImportTests {

    private static final String EVENTS = """
            Category&VideoID&Quality&StartTime&EndTime
            Church bell&RUhOCu3LNXM&good&0&10
            Male speech, man speaking&-5sBKDXFNVA&good&2&7
            Bark&AUhOCu3LNXM&good&5&5
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private TokenForTests token;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void connect() {
        environment.put("MODALIUM_SERVER", "http://localhost:" + port);
        environment.put("MODALIUM_TOKEN", token.bearer("admin").replace("Bearer ", ""));
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    @Test
    void importsAManifestAndPrintsItsFindingsAsTheValidatorDoes() throws IOException {
        String file = file("Annotations.txt", EVENTS);

        Result imported = run(file, "--dataset", "told", "--create");
        Result validated = CliForTests.run(Map.of(), "validate", file);

        assertThat(imported.exitCode()).isZero();
        assertThat(validated.out()).contains("warning event-has-no-length");
        assertThat(imported.out())
                .isEqualTo(validated.out()
                        + "Imported 3 items and 3 annotations from Annotations.txt into told, release 1.0.\n");
        assertThat(run(file, "--dataset", "told").out()).contains("nothing changed");
        assertThat(run(file, "--dataset", "told", "--no-wait").out())
                .startsWith("http://localhost:" + port + "/api/v1/imports/");
    }

    @Test
    void aRejectedManifestGivesTheReportsOfTheValidator() throws IOException {
        String file = file("Annotations.txt", EVENTS + "Bark&BUhOCu3LNXM&good&0&12\n");
        Path sarif = folder.resolve("out.sarif");

        Result rejected = run(file, "--dataset", "refused", "--create", "--also", "sarif=" + sarif);
        Result validated = CliForTests.run(Map.of(), "validate", file, "--format", "sarif");

        assertThat(rejected.exitCode()).isEqualTo(1);
        assertThat(rejected.out())
                .contains(file + ":5:25: error event-outside-media")
                .contains("is rejected");
        String withoutLinks =
                Files.readString(sarif).replaceAll(",\n *\"helpUri\": \"http://localhost:[0-9]+/rules/[^\"]+\"", "");
        assertThat(withoutLinks).isEqualTo(validated.out());
    }

    @Test
    void saysWhatTheServiceRefuses() throws IOException {
        String file = file("Annotations.txt", EVENTS);

        assertThat(run(file, "--dataset", "nowhere")).satisfies(refused("There is no dataset 'nowhere'"));
        assertThat(run(file, "--dataset", "told", "--create", "--split", "a/b")).satisfies(refused("split"));
        environment.put("MODALIUM_TOKEN", token.bearer("reader").replace("Bearer ", ""));
        assertThat(run(file, "--dataset", "told", "--create")).satisfies(refused("Use a token of the role admin"));
        environment.put("MODALIUM_TOKEN", "mdl_wrong");
        assertThat(run(file, "--dataset", "told", "--create")).satisfies(refused("Put a token that"));
    }

    @Test
    void aCommandThatWasKilledGoesOnWhenItRunsAgain() throws Exception {
        Path file = folder.resolve("instances.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            new StreamedCoco("killed", 10_000, 40_000).writeTo(out);
        }
        long half = Files.size(file) / 2;
        try (var line = new ThinLine(port, half)) {
            environment.put("MODALIUM_SERVER", line.url());
            List<String> arguments =
                    List.of("import", file.toString(), "--dataset", "killed", "--release", "1.0", "--create");
            Process process = start(arguments);
            await().atMost(Duration.ofSeconds(60)).until(line::isFull);
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            line.widen();

            Result result = CliForTests.run(environment, arguments.toArray(String[]::new));

            assertThat(result.err()).contains("going on at");
            assertThat(result.exitCode()).isZero();
            assertThat(result.out()).contains("Imported 10,000 items and 40,000 annotations");
            assertThat(folder.resolve("cache/modalium/uploads")).isEmptyDirectory();
        }
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.modalium.cli.Cli"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.redirectOutput(folder.resolve("killed.txt").toFile()).start();
    }

    private static Consumer<Result> refused(String words) {
        return result -> {
            assertThat(result.err()).contains(words);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
        };
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Result run(String file, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "import";
        arguments[1] = file;
        arguments[2] = "--release";
        arguments[3] = "1.0";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CliForTests.run(environment, arguments);
    }
}
