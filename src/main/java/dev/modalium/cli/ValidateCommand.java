package dev.modalium.cli;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.validation.Validator;
import dev.modalium.validation.report.FailOn;
import dev.modalium.validation.report.FileCheck;
import dev.modalium.validation.report.FileReport;
import dev.modalium.validation.report.ReportFormat;
import dev.modalium.validation.report.ReportWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `modalium validate` checks manifests and fails where they are wrong.
@Command(
        name = "validate",
        description = "Checks manifests and says what is wrong with them, where, and how to mend it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:nothing was found that is grave enough to fail",
            " 1:something was",
            " 2:the command line or the configuration is wrong",
            " 3:a file could not be read or the report not be written"
        })
final class ValidateCommand implements Callable<Integer> {

    private static final int MAX_FINDINGS = 100;

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "Manifests, plain or in .gz, .zst, .zip or .tar; folders of them; - for what is piped in.")
    private List<String> inputs = List.of();

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
            names = "--manifest-format",
            paramLabel = "NAME",
            description = "The format of the manifests; detected where it is not given.")
    private @Nullable String manifestFormat;

    @Option(
            names = "--fail-on",
            description = "What is grave enough to fail: ${COMPLETION-CANDIDATES}. Default: error.")
    private @Nullable FailOn failOn;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier report in JSON: only what is new since then counts.")
    private @Nullable Path baseline;

    @Option(
            names = "--max-findings",
            paramLabel = "N",
            description = "Show the first N findings of each rule in each file; all are counted. Default: 100.")
    private @Nullable Integer maxFindings;

    @Option(
            names = "--disable",
            paramLabel = "RULE",
            split = ",",
            description = "Rules to switch off, with commas between them or one option each.")
    private List<String> disabled = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration. Default: .modalium.yaml in this folder, where there is one.")
    private @Nullable Path config;

    @Option(
            names = "--stdin-name",
            paramLabel = "NAME",
            description = "The name under which what is piped in is reported. Default: stdin.")
    private String stdinName = "stdin";

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.read(config);
        FailOn limit = or(failOn, or(settings.failOn(), FailOn.ERROR));
        Baseline known = Baseline.read(baseline != null ? baseline : settings.baseline());
        List<FileReport> reports = check(settings).stream().map(known::newIn).toList();
        write(format.writer(limit, output == null && terminal.colour()), reports);
        return reports.stream().anyMatch(limit::fails) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private List<FileReport> check(Settings settings) throws IOException {
        ManifestFormats formats = ManifestFormats.installed();
        String named = manifestFormat != null ? manifestFormat : settings.manifestFormat();
        Set<FindingCode> off = EnumSet.noneOf(FindingCode.class);
        off.addAll(settings.disabled());
        disabled.forEach(rule -> off.add(Words.rule(rule)));
        int kept = or(maxFindings, or(settings.maxFindings(), MAX_FINDINGS));
        if (kept < 0) {
            throw new WrongUsage("--max-findings is " + kept + "; it must be 0 or more");
        }
        var check =
                new FileCheck(new Validator(kept, off), formats, named == null ? null : Words.format(formats, named));
        try (var all = new Inputs(terminal, stdinName, settings.excluded());
                var progress = new Progress(terminal)) {
            Map<String, ManifestSource> files = new LinkedHashMap<>();
            for (Inputs.Input input : all.of(inputs, formats)) {
                files.put(input.name(), progress.watching(input));
            }
            return check.ofAll(files);
        }
    }

    private void write(ReportWriter report, List<FileReport> reports) throws IOException {
        if (output == null) {
            report.write(reports, terminal.out());
            terminal.out().flush();
        } else {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output))) {
                report.write(reports, out);
            }
        }
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
