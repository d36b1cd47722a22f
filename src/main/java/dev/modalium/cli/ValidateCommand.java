package dev.modalium.cli;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.validation.Bundle;
import dev.modalium.validation.Validator;
import dev.modalium.validation.report.FailOn;
import dev.modalium.validation.report.FileCheck;
import dev.modalium.validation.report.FileReport;
import dev.modalium.validation.report.Room;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            " 3:a file could not be read or the report not be written; the other files are reported"
        })
final class ValidateCommand implements Callable<Integer> {

    private static final int MAX_FINDINGS = 100;

    /// As many as reports show in all.
    private static final int MOST_FINDINGS = 10_000;

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "Manifests, plain or in .gz, .zst, .zip or .tar; folders of them; - for what is piped in.")
    private List<String> inputs = List.of();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(
            names = "--skip-unrecognised",
            description = "Pass over files in no known format, also where they are named one by one.")
    private boolean skipUnrecognised;

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
            description =
                    "Show the first N findings of each rule in each file, and 10,000 in all; every one is counted. Default: 100.")
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

    @Option(
            names = "--rules-url",
            paramLabel = "URL",
            description = "Where each rule has a page, such as https://host/rules of a service; SARIF links there.")
    private @Nullable URI rulesUrl;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.read(config);
        FailOn limit = or(failOn, or(settings.failOn(), FailOn.ERROR));
        Baseline known = Baseline.read(baseline != null ? baseline : settings.baseline());
        var trouble = new Trouble(terminal.err());
        List<FileReport> reports =
                check(settings, trouble).stream().map(known::newIn).toList();
        URI rules = rulesUrl == null ? settings.rulesUrl() : rulesUrl;
        report.write(terminal, (form, colour) -> form.writer(limit, colour, rules), reports);
        if (trouble.isAny()) {
            return ExitCode.TROUBLE;
        }
        return reports.stream().anyMatch(limit::fails) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private List<FileReport> check(Settings settings, Trouble trouble) throws IOException {
        ManifestFormats formats = ManifestFormats.installed();
        String named = manifestFormat != null ? manifestFormat : settings.manifestFormat();
        Set<FindingCode> off = EnumSet.noneOf(FindingCode.class);
        off.addAll(settings.disabled());
        disabled.forEach(rule -> off.add(Words.rule(rule)));
        int kept = or(maxFindings, or(settings.maxFindings(), MAX_FINDINGS));
        if (kept < 0 || kept > MOST_FINDINGS) {
            throw new WrongUsage(
                    String.format(Locale.ROOT, "--max-findings is %d; it must be from 0 to %,d", kept, MOST_FINDINGS));
        }
        var check =
                new FileCheck(new Validator(kept, off), formats, named == null ? null : Words.format(formats, named));
        List<FileReport> reports = new ArrayList<>();
        var room = new Room();
        try (var all = new Inputs(terminal, trouble, stdinName, settings.excluded(), skipUnrecognised)) {
            List<Inputs.Input> files = all.of(inputs, formats);
            report.refuseToOverwrite(files, baseline);
            Bundle bundle = files.size() > 1 ? check.bundle() : null;
            for (Inputs.Input input : files) {
                try (var progress = new Progress(terminal)) {
                    check.of(input.name(), progress.watching(input), bundle)
                            .forEach(report -> reports.add(room.cut(report)));
                } catch (IOException e) {
                    trouble.with(input.name(), e);
                }
            }
            return bundle == null ? reports : FileCheck.between(bundle, reports);
        }
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
