package dev.modalium.cli;

import dev.modalium.validation.report.FileReport;
import dev.modalium.validation.report.ReportFormat;
import dev.modalium.validation.report.ReportWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say in which forms findings are reported, and where.
final class ReportOptions {

    @Option(
            names = {"-f", "--format"},
            description = "The form of the report: ${COMPLETION-CANDIDATES}. Default: text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report there instead of printing it.")
    private @Nullable Path output;

    @Option(
            names = "--also",
            paramLabel = "FORMAT=FILE",
            description = "Write one more report of the same check. May be repeated.")
    private Map<ReportFormat, Path> also = new LinkedHashMap<>();

    /// Makes the writer of a form, with a terminal's colours or without.
    interface Writers {
        ReportWriter of(ReportFormat format, boolean colour);
    }

    /// Whether a person is told in the report itself what became of it.
    boolean printsText() {
        return format == ReportFormat.TEXT && output == null;
    }

    ReportFormat format() {
        return format;
    }

    void write(Terminal terminal, Writers writers, List<FileReport> reports) throws IOException {
        write(terminal, writers.of(format, output == null && terminal.colour()), output, reports);
        for (Map.Entry<ReportFormat, Path> more : also.entrySet()) {
            write(terminal, writers.of(more.getKey(), false), more.getValue(), reports);
        }
    }

    /// A slip of the hand must not cost a manifest or what was known about it.
    ///
    /// @param baseline what was known, null where there is none
    void refuseToOverwrite(List<Inputs.Input> files, @Nullable Path baseline) throws IOException {
        if (output != null) {
            refuseToOverwrite(output, files, baseline);
        }
        for (Path target : also.values()) {
            refuseToOverwrite(target, files, baseline);
        }
    }

    private static void refuseToOverwrite(Path target, List<Inputs.Input> files, @Nullable Path baseline)
            throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (baseline != null && Files.isSameFile(target, baseline)) {
            throw new WrongUsage("%s is the baseline; to renew it, leave --baseline out".formatted(target));
        }
        for (Inputs.Input file : files) {
            if (file.path() != null && Files.isRegularFile(target) && Files.isSameFile(target, file.path())) {
                throw new WrongUsage("%s is to be checked, so no report is written there".formatted(file.name()));
            }
        }
    }

    private static void write(Terminal terminal, ReportWriter report, @Nullable Path target, List<FileReport> reports)
            throws IOException {
        if (target == null) {
            report.write(reports, terminal.out());
            terminal.out().flush();
        } else {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                report.write(reports, out);
            }
        }
    }
}
