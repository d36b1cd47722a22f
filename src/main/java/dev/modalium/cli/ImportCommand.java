package dev.modalium.cli;

import dev.modalium.cli.service.FindingPages;
import dev.modalium.cli.service.FoundFindings;
import dev.modalium.cli.service.ImportOrder;
import dev.modalium.cli.service.ImportWatch;
import dev.modalium.cli.service.Imports;
import dev.modalium.cli.service.Patience;
import dev.modalium.cli.service.RemoteImport;
import dev.modalium.cli.service.Service;
import dev.modalium.cli.service.UploadMemory;
import dev.modalium.cli.service.UploadSource;
import dev.modalium.cli.service.Uploads;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.validation.report.FailOn;
import dev.modalium.validation.report.FileReport;
import dev.modalium.validation.report.ReportFormat;
import dev.modalium.validation.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `modalium import` brings manifests to a service and says what becomes of them.
@Command(
        name = "import",
        description = "Uploads manifests to a service, watches their import, and says what was found in them.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the release has the manifests, and nothing was found that is grave enough to fail",
            " 1:something was, or the manifests were rejected",
            " 2:the command line is wrong, or the service refused it: token, dataset, release, parameter",
            " 3:a file could not be read, the service not be reached, or the import failed or was cancelled"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int MAX_FINDINGS = 100;
    private static final int MOST_FINDINGS = 10_000;

    /// Their ids go into one address.
    private static final int MOST_FILES = 100;

    private final Terminal terminal;
    private final Environment environment;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|-",
            description = "Manifests, which become one import; - for what is piped in.")
    private List<String> names = List.of();

    @Option(names = "--dataset", paramLabel = "SLUG", required = true, description = "The dataset, such as ave.")
    private String dataset = "";

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            required = true,
            description = "Its release that takes the manifests in, such as 1.0; made where it is missing.")
    private String release = "";

    @Option(names = "--create", description = "Register the dataset where it is missing.")
    private boolean create;

    @Option(names = "--split", paramLabel = "NAME", description = "The split, where manifests do not say it.")
    private @Nullable String split;

    @Option(
            names = "--manifest-format",
            paramLabel = "NAME",
            description = "The format of the manifests; detected where it is not given.")
    private @Nullable String manifestFormat;

    @Mixin
    private final ServiceOptions server = new ServiceOptions();

    @Option(names = "--no-wait", description = "Queue the import, print its address, and wait for nothing.")
    private boolean noWait;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(
            names = "--fail-on",
            description = "What is grave enough to fail: ${COMPLETION-CANDIDATES}. Default: error.")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--max-findings",
            paramLabel = "N",
            description = "Show the first N findings of each rule; a service keeps 100 of each. Default: 100.")
    private int maxFindings = MAX_FINDINGS;

    @Option(
            names = "--stdin-name",
            paramLabel = "NAME",
            description = "The name under which what is piped in is imported. Default: stdin.")
    private String stdinName = "stdin";

    ImportCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        requireUsable();
        Service service = server.service(environment);
        var trouble = new Trouble(terminal.err());
        try (var inputs = new Inputs(terminal, trouble, stdinName, List.of(), false);
                var line = new StatusLine(terminal);
                var interruption = new Interruption(line)) {
            List<Inputs.Input> files = inputs.of(names, ManifestFormats.installed());
            if (trouble.isAny()) {
                return ExitCode.TROUBLE; // a part of what was named is not what was meant
            }
            report.refuseToOverwrite(files, null);
            return run(service, files, line, interruption);
        }
    }

    private void requireUsable() {
        if (names.size() > MOST_FILES) {
            throw new WrongUsage("%s files are named; one import takes up to %s. Pack them into a .zip or .tar"
                    .formatted(names.size(), MOST_FILES));
        }
        for (String name : names) {
            if (!name.equals("-") && Files.isDirectory(Inputs.path(name))) {
                throw new WrongUsage("%s is a folder; name the manifests in it".formatted(name));
            }
        }
        if (maxFindings < 0 || maxFindings > MOST_FINDINGS) {
            throw new WrongUsage(String.format(
                    Locale.ROOT, "--max-findings is %d; it must be from 0 to %,d", maxFindings, MOST_FINDINGS));
        }
        if (noWait && report.format() != ReportFormat.TEXT && report.format() != ReportFormat.JSON) {
            throw new WrongUsage("--no-wait knows of no findings yet; with it --format is text or json");
        }
        if (manifestFormat != null) {
            Words.format(ManifestFormats.installed(), manifestFormat);
        }
    }

    private int run(Service service, List<Inputs.Input> files, StatusLine line, Interruption interruption)
            throws IOException {
        var patience = new Patience(service, server.patience(), line::note);
        var memory = new UploadMemory(environment.uploads(), service.address(""));
        var uploads = new Uploads(service, patience, memory, new TransferLine(line, interruption));
        var imports = new Imports(service, patience, uploads, memory);
        if (!create) {
            imports.requireDataset(dataset);
        }
        RemoteImport queued =
                imports.queue(sources(files), new ImportOrder(dataset, release, split, manifestFormat, create));
        String url = service.address(queued.path()).toString();
        if (noWait) {
            printQueued(queued, url);
            return ExitCode.CLEAN;
        }
        line.note("import " + queued.id() + " is queued: " + url);
        interruption.says("stopped watching; the import goes on, and " + url + " says how");
        RemoteImport done =
                new ImportWatch(service, imports, patience).untilEnd(queued, now -> line.show(ImportLine.of(now)));
        boolean told = done.isDone() || done.isRejected();
        FoundFindings found = told ? new FindingPages(service, patience).of(done, maxFindings) : FoundFindings.NONE;
        line.close();
        interruption.says("");
        if (!told || !report.printsText()) {
            terminal.err().println("modalium: " + ImportWriter.sentence(done));
        }
        return told ? end(service, done, found, files) : ExitCode.TROUBLE;
    }

    private static List<UploadSource> sources(List<Inputs.Input> files) throws IOException {
        List<UploadSource> sources = new ArrayList<>();
        for (Inputs.Input file : files) {
            Path bytes = ((ManifestSource.FileSource) file.source()).path();
            sources.add(UploadSource.of(file.name(), bytes, bytes.equals(file.path())));
        }
        return sources;
    }

    private void printQueued(RemoteImport queued, String url) throws IOException {
        if (report.format() == ReportFormat.JSON) {
            ImportWriter.queued(queued, url, terminal.out());
        } else {
            terminal.out().println(url);
        }
        terminal.out().flush();
    }

    private int end(Service service, RemoteImport done, FoundFindings found, List<Inputs.Input> files)
            throws IOException {
        List<FileReport> reports = new ImportReports(files, done).of(found);
        report.write(terminal, (form, colour) -> writer(form, colour, service, done), reports);
        found.unknown()
                .forEach(more -> terminal.err()
                        .printf(
                                Locale.ROOT,
                                "modalium: the service also found %,d %s (%s), which this version does not know%n",
                                more.count(),
                                more.code(),
                                more.severity().slug()));
        boolean grave = reports.stream().anyMatch(failOn::fails)
                || found.unknown().stream().anyMatch(more -> failOn.fails(more.severity()));
        return grave || done.isRejected() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private ReportWriter writer(ReportFormat form, boolean colour, Service service, RemoteImport done) {
        ReportWriter writer = form.writer(failOn, colour, service.address("/rules"));
        return switch (form) {
            case TEXT -> ImportWriter.text(writer, done);
            case JSON ->
                ImportWriter.json(writer, done, service.address(done.path()).toString());
            case SARIF, JUNIT, GITHUB -> writer;
        };
    }
}
