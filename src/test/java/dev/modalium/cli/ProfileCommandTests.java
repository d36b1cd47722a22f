package dev.modalium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.cli.CliForTests.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `modalium profile` says of files in which there is nothing to count.
class ProfileCommandTests {

    private static final byte[] PICKLE = {(byte) 0x80, 4, (byte) 0x95, 16, 0, 0, 0};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void saysThatAPickleIsNeverReadAndWhatToDo() throws IOException {
        Result result = profile(file("boxes.pkl", PICKLE));

        assertThat(result.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("boxes.pkl: The file is a Python pickle and was not read: pickles are never executed here.")
                .contains("Bring what the dataset publishes as text or JSON")
                .doesNotContain("AIST", "has errors", "--manifest-format");
    }

    @Test
    void saysInWhichEncodingAFileIs() throws IOException {
        Result result = profile(file("a.json", "{\"images\": []}".getBytes(StandardCharsets.UTF_16)));

        assertThat(result.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(result.err()).contains("a.json: The file is in UTF-16.", "iconv -f utf-16 -t utf-8");
    }

    @Test
    void saysThatResultsAreNotCounted() throws IOException {
        Result result = profile(file(
                "results.json", "[{\"image_id\": 1, \"category_id\": 18, \"bbox\": [1, 2, 3, 4], \"score\": 0.5}]"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(result.err()).contains("results.json: ", "bring the ground truth file");
    }

    @Test
    void saysThatAnArchiveHasNoManifestInIt() throws IOException {
        Path archive = folder.resolve("images.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("0001.cls"));
            zip.write('7');
        }

        Result result = profile(archive.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(result.err()).contains("images.zip: The archive holds no file that ends in .json, .txt or .csv.");
    }

    @Test
    void countsWhatAFileSaysToLeaveOut() throws IOException {
        String list = file("ignore_list.txt", "gBR_sBM_cAll_d04_mBR0_ch01\ngBR_sBM_cAll_d04_mBR0_ch02\n");

        Result result = profile(list);

        assertThat(result.out()).containsPattern("exclusions +2\n");
        assertThat(result.err()).isEmpty();
        assertThat(profile("--format", "json", list).out()).contains("\"exclusions\" : 2");
    }

    @Test
    void saysInItsHelpWhatItsExitCodesMean() {
        assertThat(profile("--help").out()).contains("Exit codes:", "1   a file is in no known format, or has errors");
        assertThat(profile(folder.resolve("none.json").toString()).exitCode()).isEqualTo(ExitCode.TROUBLE);
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static Result profile(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "profile";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CliForTests.run(Map.of(), all);
    }
}
