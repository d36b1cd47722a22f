package dev.modalium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.manifest.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a person runs it: arguments in, exit code and text out.
class CliTests {

    private static final String CLEAN = "Bark&RUhOCu3LNXM&good&0&10\nBark&AUhOCu3LNXM&good&2&7\n";
    private static final String BROKEN = CLEAN + "Bark&x&good&0&10\n";
    private static final String SUSPICIOUS = CLEAN + "Bark&BUhOCu3LNXM&good&5&5\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Result(int exitCode, String out, String err) {}

    @Test
    void acceptsACleanFile() throws IOException {
        Result result = run("validate", file("clean.txt", CLEAN));

        assertThat(result.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(result.out()).isEqualTo("1 file: nothing found\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void failsOnErrorsAndSaysWhere() throws IOException {
        String broken = file("broken.txt", BROKEN);

        Result result = run("validate", broken);

        assertThat(result.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out()).startsWith(broken + ":3:6: error media-id-malformed ");
    }

    @Test
    void failsOnWarningsOnlyWhenTold() throws IOException {
        String suspicious = file("suspicious.txt", SUSPICIOUS);

        assertThat(run("validate", suspicious).exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(run("validate", "--fail-on", "warning", suspicious).exitCode())
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(run("validate", "--fail-on", "never", file("broken.txt", BROKEN))
                        .exitCode())
                .isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void readsAPipeUnderTheNameThatIsGiven() {
        Result result = runWithInput(BROKEN, "validate", "-", "--stdin-name", "piped.txt");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out()).startsWith("piped.txt:3:6: error");
    }

    @Test
    void readsFoldersInTheOrderOfNamesAndNamesWhatItPassesOver() throws IOException {
        file("b/broken.txt", BROKEN);
        file("a.txt", CLEAN);
        file("notes.txt", "These are only notes.\n");
        file(".hidden/broken.txt", BROKEN);
        file("picture.png", "no manifest");

        Result result = run("validate", folder.toString());

        assertThat(result.out())
                .contains("/b/broken.txt:3:6: error")
                .endsWith("2 files: 1 error, 0 warnings, 0 notices\n");
        assertThat(result.err()).contains("notes.txt: it is in no known format").doesNotContain("picture");
    }

    @Test
    void readsCompressedFilesAndArchives() throws IOException {
        Path gzip = folder.resolve("broken.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(BROKEN.getBytes(StandardCharsets.UTF_8));
        }
        Path zip = folder.resolve("all.zip");
        Files.write(zip, zipOf("../../etc/broken.txt", BROKEN, "clean.txt", CLEAN));

        assertThat(run("validate", gzip.toString()).out()).contains("broken.txt.gz:3:6: error");
        assertThat(run("validate", zip.toString()).out())
                .contains("all.zip!/../../etc/broken.txt:3:6: error")
                .endsWith("2 files: 1 error, 0 warnings, 0 notices\n");
    }

    @Test
    void damagedArchivesAndBombsAreFindings() throws IOException {
        Path cut = folder.resolve("cut.txt.gz");
        Path bomb = folder.resolve("bomb.txt.gz");
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(BROKEN.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(cut, java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 12));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] row = "Bark&RUhOCu3LNXM&good&0&10\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 500; i++) {
                out.write(row);
            }
        }

        assertThat(run("validate", cut.toString()).out()).contains("error archive-broken");
        assertThat(run("validate", "--disable", "archive-broken", cut.toString())
                        .out())
                .isEqualTo("1 file: nothing found\n");
        assertThat(run("validate", bomb.toString()).out()).contains("error limit-exceeded");
    }

    @Test
    void countsOnlyWhatIsNewSinceTheBaseline() throws IOException {
        String manifest = file("broken.txt", BROKEN);
        String baseline = folder.resolve("baseline.json").toString();
        run("validate", "--format", "json", "--output", baseline, manifest);
        file("broken.txt", "\n" + BROKEN.replace("Bark&x&", "Bark&x&") + "Bark&yy&good&0&10\n");

        Result result = run("validate", "--baseline", baseline, manifest);

        assertThat(result.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out())
                .contains("\"yy\"")
                .doesNotContain("\"x\"")
                .endsWith("1 file: 1 error, 0 warnings, 0 notices\n");
    }

    @Test
    void aBaselineAlsoHoldsForWhatItOnlyCounted() throws IOException {
        String manifest = file("broken.txt", CLEAN + "Bark&x&good&0&10\n".repeat(5));
        String baseline = folder.resolve("baseline.json").toString();
        run("validate", "--format", "json", "--max-findings", "2", "--output", baseline, manifest);

        assertThat(run("validate", "--max-findings", "2", "--baseline", baseline, manifest)
                        .exitCode())
                .isEqualTo(ExitCode.CLEAN);
        file("broken.txt", CLEAN + "Bark&x&good&0&10\n".repeat(6));
        assertThat(run("validate", "--max-findings", "2", "--baseline", baseline, manifest)
                        .out())
                .endsWith("1 file: 1 error, 0 warnings, 0 notices\n");
    }

    @Test
    void writesSeveralReportsOfOneCheck() throws IOException {
        Path sarif = folder.resolve("out.sarif");
        Path junit = folder.resolve("out.xml");

        Result result =
                run("validate", "--also", "sarif=" + sarif, "--also", "junit=" + junit, file("broken.txt", BROKEN));

        assertThat(result.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out()).contains("error media-id-malformed");
        assertThat(sarif).content().contains("\"ruleId\": \"media-id-malformed\"");
        assertThat(junit).content().contains("failures=\"1\"");
    }

    @Test
    void linksRulesInSarifToTheirPagesWhereTheAddressIsKnown() throws IOException {
        String broken = file("broken.txt", BROKEN);
        String config = file("modalium.yaml", "rules-url: https://example.org/rules/\n");

        assertThat(run("validate", "-f", "sarif", broken).out()).doesNotContain("helpUri");
        assertThat(run("validate", "-f", "sarif", "--rules-url", "https://example.org/rules", broken)
                        .out())
                .contains("\"helpUri\": \"https://example.org/rules/media-id-malformed\"");
        assertThat(run("validate", "-f", "sarif", "--config", config, broken).out())
                .contains("\"helpUri\": \"https://example.org/rules/media-id-malformed\"");
        assertThat(run("validate", "--config", file("b.yaml", "rules-url: 'a b'"), broken))
                .satisfies(usage("an address"));
    }

    @Test
    void passesOverUnrecognisedFilesWhereTold() throws IOException {
        String notes = file("notes.txt", "These are only notes.\n");

        assertThat(run("validate", notes).exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run("validate", "--skip-unrecognised", "--", notes).out()).isEqualTo("0 files: nothing found\n");
    }

    @Test
    void obeysItsConfiguration() throws IOException {
        file("data/suspicious.txt", SUSPICIOUS);
        file("data/draft/broken.txt", BROKEN);
        String config = file("modalium.yaml", """
                fail-on: warning
                disable: [event-has-no-length]
                exclude: ["draft/**"]
                """);

        Result result =
                run("validate", "--config", config, folder.resolve("data").toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(result.out()).isEqualTo("1 file: nothing found\n");
    }

    @Test
    void saysWhatIsWrongWithItsUse() throws IOException {
        String clean = file("clean.txt", CLEAN);

        assertThat(run()).satisfies(usage("Say what to do."));
        assertThat(run("validate")).satisfies(usage("Missing required parameter"));
        assertThat(run("validate", "--disable", "box-outside", clean)).satisfies(usage("box-outside-item"));
        assertThat(run("validate", "--manifest-format", "csv", clean)).satisfies(usage("aist, ave, coco"));
        assertThat(run("validate", "--disable", "zzz", clean)).satisfies(usage("`modalium rules` lists all."));
        assertThat(run("validate", "--format", "yaml", clean))
                .satisfies(usage("expected one of [text, json, sarif, junit, github]"));
        assertThat(run("validate", "--max-findings", "-1", clean)).satisfies(usage("from 0 to 10,000"));
        assertThat(run("validate", "--output", clean, clean)).satisfies(usage("no report is written there"));
        assertThat(run("validate", "-", "-")).satisfies(usage("named twice"));
        assertThat(run("validate", "--config", "nowhere.yaml", clean)).satisfies(usage("no configuration"));
        assertThat(run("validate", "--baseline", "nowhere.json", clean)).satisfies(usage("no baseline"));
        assertThat(run("validate", "--config", file("g.yaml", "exclude: ['[']"), clean))
                .satisfies(usage("no pattern of paths"));
        assertThat(run("validate", "--baseline", clean, clean)).satisfies(usage("is no JSON"));
        assertThat(run("validate", "--config", file("c.yaml", "disabled: []"), clean))
                .satisfies(usage("\"disabled\", which means nothing"));
    }

    @Test
    void aFileThatCannotBeReadIsTroubleAndNoFinding() throws IOException {
        Result result = run("validate", folder.resolve("missing\nfile.json").toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err()).contains("there is no such file").doesNotContain("Exception");
        assertThat(run("validate", "--output", "/nowhere/at/all", file("clean.txt", CLEAN))
                        .exitCode())
                .isEqualTo(ExitCode.TROUBLE);
    }

    @Test
    void oneFileInTroubleKeepsNoOtherFromBeingChecked() throws IOException {
        String broken = file("broken.txt", BROKEN);

        Result result = run("validate", folder.resolve("missing.json").toString(), broken);

        assertThat(result.exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err()).isEqualTo("modalium: " + folder + "/missing.json: there is no such file or folder\n");
        assertThat(result.out()).startsWith(broken + ":3:6: error");
    }

    @Test
    void followsLinksAndLosesItselfInNoCircle() throws IOException {
        file("real/broken.txt", BROKEN);
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("data/linked"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/round"), folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("self.json"), folder.resolve("self.json"));

        Result data = run("validate", folder.resolve("data").toString());

        assertThat(data.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(data.out()).contains("/data/linked/broken.txt:3:6: error");
        assertThat(data.err()).contains("links lead round in a circle; it was passed over");
        assertThat(run("validate", folder.resolve("self.json").toString()))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(ExitCode.TROUBLE));
    }

    @Test
    void aLinkToNothingIsTrouble() throws IOException {
        Files.createSymbolicLink(folder.resolve("fetched-later.json"), folder.resolve("nowhere"));

        Result result = run("validate", folder.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err()).contains("fetched-later.json: there is no such file");
    }

    @Test
    void checksAFileOnceHoweverOftenItIsNamed() throws IOException {
        String broken = file("broken.txt", BROKEN);

        assertThat(run("validate", broken, folder.toString(), folder + "/./broken.txt")
                        .out())
                .endsWith("1 file: 1 error, 0 warnings, 0 notices\n");
    }

    @Test
    void namesOfFilesForgeNoLines() throws IOException {
        file("-x.txt", BROKEN);
        file("@x.txt", BROKEN);
        file("a\n::error::forged\u001b[31m.txt", BROKEN);

        Result result = run("validate", "--", folder.toString());

        assertThat(result.out().lines().filter(line -> line.contains(": error ")))
                .hasSize(3)
                .allMatch(line -> line.startsWith(folder.toString()));
        assertThat(result.out()).contains("/a?::error::forged?[31m.txt:3:6: ");
        assertThat(run("validate", folder.resolve("@x.txt").toString()).exitCode())
                .isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void entriesOfOneNameAreBothChecked() throws IOException {
        byte[] packed = zipOf("a.txt", CLEAN, "b.txt", BROKEN);
        String twice = new String(packed, StandardCharsets.ISO_8859_1).replace("b.txt", "a.txt");
        Path zip = Files.write(folder.resolve("twice.zip"), twice.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("validate", zip.toString()).out())
                .contains("twice.zip!/a.txt (2):3:6: error")
                .endsWith("2 files: 1 error, 0 warnings, 0 notices\n");
    }

    @Test
    void showsNoMoreFindingsThanMemoryHolds() throws IOException {
        for (int i = 0; i < 110; i++) {
            file("many/%s.txt".formatted(i), CLEAN + "Bark&x&good&0&10\n".repeat(100));
        }

        Result result = run("validate", folder.toString());

        assertThat(result.out().lines().filter(line -> line.contains(": error ")))
                .hasSize(10_000);
        assertThat(result.out()).endsWith("110 files: 11,000 errors, 0 warnings, 0 notices\n");
    }

    @Test
    void aClosedPipeIsNoTroubleAndAFullDiskIs() {
        var err = new ByteArrayOutputStream();
        var print = new PrintStream(err, true, StandardCharsets.UTF_8);
        var closed = new StandardOutput(new Failing("Broken pipe"));
        var full = new StandardOutput(new Failing("No space left on device"));
        closed.write('a');
        full.write('a');

        assertThat(closed.exitCode(ExitCode.FINDINGS, print)).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.size()).isZero();
        assertThat(full.exitCode(ExitCode.CLEAN, print)).isEqualTo(ExitCode.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left");
    }

    @Test
    void helpsByOptionAndByCommand() {
        assertThat(run("help", "validate").out())
                .isEqualTo(run("validate", "--help").out());
        assertThat(run("validate", "--help").out().replaceAll("\\s+", " "))
                .contains("text, json, sarif, junit, github")
                .contains("error, warning, never");
    }

    @Test
    void explainsEveryRuleThatItLists() {
        assertThat(run("rules", "--format", "json").out()).contains("\"code\": \"box-outside-item\"");
        assertThat(run("formats").out()).contains("coco  MSCOCO").contains("begins like: ");
        assertThat(run("formats", "--format", "json").out()).contains("\"name\": \"coco\"");
        Result rules = run("rules");

        assertThat(rules.out().lines()).isNotEmpty().allSatisfy(line -> {
            String rule = line.substring(0, line.indexOf(" "));
            assertThat(run("explain", rule).out()).startsWith(rule + " (").contains("How to mend it: ");
        });
    }

    @Test
    void profilesAFile() throws IOException {
        String clean = file("clean.txt", CLEAN);

        assertThat(run("profile", clean).out()).contains("items").contains("Bark");
        Result notes = run("profile", file("notes.txt", "These are only notes.\n"));
        assertThat(notes.out() + notes.err()).contains(": it is in no known format. Formats that are read: aist, ave");
        assertThat(run("profile", "--format", "json", clean).out()).contains("\"items\" : 2");
        assertThat(run("profile", file("broken.txt", BROKEN)).exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void profilesDistributionsAsATableAndAsJson() throws IOException {
        String golden = "src/test/resources/profiles/";
        String file = golden + "cups.json";

        Golden.matches(Path.of(golden + "cups.txt"), run("profile", file).out());
        Golden.matches(
                Path.of(golden + "cups.profile.json"),
                run("profile", "--format", "json", file).out());
    }

    private static java.util.function.Consumer<Result> usage(String words) {
        return result -> {
            assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(result.err()).contains(words).doesNotContain("Exception");
            assertThat(result.out()).isEmpty();
        };
    }

    /// Names and texts of entries in turn.
    private static byte[] zipOf(String... entries) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry(entries[i]));
                out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    /// An output to which nothing can be written.
    private static final class Failing extends OutputStream {

        private final String why;

        private Failing(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    private static Result runWithInput(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Cli.run(
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false),
                arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
