package dev.modalium.validation.report;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.validation.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found in one file.
///
/// @param file as the caller named it, with `/` between folders
/// @param format the name of the format it was read in, null where it is in none that is known
/// @param reported the findings of the report that are shown, in the order of their places
public record FileReport(String file, @Nullable String format, Report report, List<Reported> reported) {

    public FileReport {
        reported = List.copyOf(reported);
    }

    /// Adds to a report the lines at fault and the fingerprints.
    public static FileReport of(String file, @Nullable String format, Report report, ManifestSource source)
            throws IOException {
        var fingerprints = new Fingerprints(file);
        List<Excerpt> excerpts = Excerpts.of(source, report.findings());
        List<Reported> reported = new ArrayList<>();
        for (Finding finding : report.findings()) {
            reported.add(new Reported(finding, excerpts.get(reported.size()), fingerprints.of(finding)));
        }
        return new FileReport(file, format, report, reported);
    }

    /// Adds to a report the fingerprints only, where the file cannot be read.
    public static FileReport unread(String file, @Nullable String format, Report report) {
        var fingerprints = new Fingerprints(file);
        List<Reported> reported = report.findings().stream()
                .map(finding -> new Reported(finding, Excerpt.NONE, fingerprints.of(finding)))
                .toList();
        return new FileReport(file, format, report, reported);
    }

    /// The same report with no more than so many findings shown; all are counted.
    FileReport first(int most) {
        if (reported.size() <= most) {
            return this;
        }
        var shown = new Report(report.findings().subList(0, most), report.counts());
        return new FileReport(file, format, shown, reported.subList(0, most));
    }
}
