package dev.modalium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modalium.cli.service.UploadSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees while an upload goes on.
class TransferLineTests {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void measuresTheRateOverTheLastSeconds() {
        var pace = new Pace();
        assertThat(pace.perSecond()).isZero();
        for (int second = 0; second <= 60; second++) {
            pace.at(second * SECOND, second < 30 ? second * 1_000L : 30_000 + (second - 30) * 10L);
        }

        assertThat(pace.perSecond()).isEqualTo(10);
        pace.restart();
        assertThat(pace.perSecond()).isZero();
    }

    @Test
    void writesTimesAsPeopleReadThem() {
        assertThat(TransferLine.time(7)).isEqualTo("7 s");
        assertThat(TransferLine.time(125)).isEqualTo("2:05");
        assertThat(TransferLine.time(7_384)).isEqualTo("2:03:04");
    }

    @Test
    void showsAnUploadOnOneLineAndClearsItForWhatStays(@TempDir Path folder) throws Exception {
        var err = new ByteArrayOutputStream();
        var print = new PrintStream(err, true, StandardCharsets.UTF_8);
        UploadSource source = source(folder);
        try (var line = new StatusLine(new Terminal(new ByteArrayInputStream(new byte[0]), print, print, false, true));
                var interruption = new Interruption(line)) {
            var transfer = new TransferLine(line, interruption);
            transfer.begins(source, 0, true);
            Thread.sleep(250);
            transfer.goesOn(source, 512);
            line.note("queued");
        }

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001B[Ka.txt  50 % of 0 MB\r\u001B[Kmodalium: queued\n");
    }

    @Test
    void remembersUploadsWhereTheCacheIs() {
        assertThat(new Environment(Map.of("XDG_CACHE_HOME", "/cache")).uploads())
                .isEqualTo(Path.of("/cache/modalium/uploads"));
        assertThat(new Environment(Map.of("XDG_CACHE_HOME", "relative")).uploads())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache/modalium/uploads"));
    }

    private static UploadSource source(Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), new byte[1024]);
        return UploadSource.of("a.txt", file, true);
    }
}
