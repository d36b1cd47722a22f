package dev.modalium.validation.report;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Severity;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Workflow commands that GitHub shows as annotations on the lines of a pull request.
///
/// GitHub shows ten annotations of each severity a step, so the tenth says how many more there are. The form of a
/// command and its escapes: docs.github.com, "Workflow commands for GitHub Actions".
final class GithubReport implements ReportWriter {

    private static final int SHOWN = 10;

    @Override
    public void write(List<FileReport> files, OutputStream out) {
        var print = new PrintStream(out, false, StandardCharsets.UTF_8);
        Totals totals = Totals.of(files);
        Map<Severity, Long> left = new EnumMap<>(Map.of(
                Severity.ERROR, totals.errors(),
                Severity.WARNING, totals.warnings(),
                Severity.NOTICE, totals.notices()));
        Map<Severity, Integer> shown = new EnumMap<>(Severity.class);
        for (FileReport file : files) {
            for (Reported reported : file.reported()) {
                Severity severity = reported.finding().severity();
                int room = SHOWN - shown.getOrDefault(severity, 0);
                if (room > 1 || (room == 1 && left.getOrDefault(severity, 0L) == 1)) {
                    print.print(command(file, reported) + '\n');
                    shown.merge(severity, 1, Integer::sum);
                    left.merge(severity, -1L, Long::sum);
                }
            }
        }
        left.forEach((severity, n) -> {
            if (n > 0) {
                print.print("::%s title=modalium::%s\n"
                        .formatted(severity.slug(), Totals.count(n, "more " + severity.slug())));
            }
        });
        print.print(totals.words() + '\n');
        print.flush();
    }

    private static String command(FileReport file, Reported reported) {
        Finding finding = reported.finding();
        return "::%s file=%s,line=%s,col=%s,title=%s::%s"
                .formatted(
                        finding.severity().slug(),
                        property(file.file()),
                        reported.line(),
                        reported.column(),
                        property(finding.code().slug()),
                        data("%s. Expected: %s.\n%s"
                                .formatted(
                                        finding.message(),
                                        finding.expected(),
                                        finding.code().remedy())));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
