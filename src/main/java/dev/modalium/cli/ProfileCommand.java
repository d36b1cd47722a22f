package dev.modalium.cli;

import dev.modalium.manifest.Detection;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Profile;
import dev.modalium.manifest.ProfileSink;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.archive.Archives;
import dev.modalium.manifest.archive.BrokenArchive;
import dev.modalium.validation.Report;
import dev.modalium.validation.Validator;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `modalium profile` counts what a manifest contains.
@Command(
        name = "profile",
        description = "Counts what a manifest contains: items, annotations, categories, splits, lengths and sizes.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:all was counted",
            " 1:a file is in no known format, or has errors, so that counts may miss something",
            " 2:the command line is wrong",
            " 3:a file could not be read; the other files are counted"
        })
final class ProfileCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Trouble trouble;

    @Parameters(paramLabel = "FILE|DIR|-", description = "A manifest, plain or packed, or a folder of them.")
    private String input = "";

    @Option(
            names = {"-f", "--format"},
            description = "${COMPLETION-CANDIDATES}. Default: text.")
    private Form form = Form.TEXT;

    @Option(names = "--manifest-format", paramLabel = "NAME", description = "Detected where it is not given.")
    private @Nullable String manifestFormat;

    private boolean incomplete;

    ProfileCommand(Terminal terminal) {
        this.terminal = terminal;
        this.trouble = new Trouble(terminal.err());
    }

    @Override
    public Integer call() throws IOException {
        ManifestFormats formats = ManifestFormats.installed();
        List<ProfileView> views = new ArrayList<>();
        try (var inputs = new Inputs(terminal, trouble, "stdin", List.of(), false)) {
            for (Inputs.Input one : inputs.of(List.of(input), formats)) {
                try {
                    profile(one, formats, views);
                } catch (BrokenArchive e) {
                    incomplete = true;
                    trouble.note(one.name(), String.valueOf(e.getMessage()));
                } catch (IOException e) {
                    trouble.with(one.name(), e);
                }
            }
        }
        switch (form) {
            case TEXT -> views.forEach(view -> terminal.out().print(view.text()));
            case JSON -> terminal.out().print(ProfileView.json(views));
        }
        terminal.out().flush();
        if (trouble.isAny()) {
            return ExitCode.TROUBLE;
        }
        return incomplete ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private void profile(Inputs.Input one, ManifestFormats formats, List<ProfileView> views) throws IOException {
        Map<String, ManifestSource> manifests = Archives.within(one.source());
        if (manifests.isEmpty()) {
            say(one.name(), validator().withoutManifest());
        }
        for (Map.Entry<String, ManifestSource> manifest : manifests.entrySet()) {
            String name = manifest.getKey().isEmpty() ? one.name() : one.name() + "!/" + manifest.getKey();
            ManifestSource source = manifest.getValue();
            Head head = Head.of(source);
            Detection detection = manifestFormat == null
                    ? formats.detect(head)
                    : new Detection.Recognised(Words.format(formats, manifestFormat));
            switch (detection) {
                case Detection.Recognised(ManifestFormat format) -> views.add(profile(name, source, format));
                case Detection.Ambiguous(var _, var some) ->
                    unread(name, "it could be in any of these formats: " + names(some));
                case Detection.Unrecognised(var _, var what, var known) -> {
                    Report report = validator().validate(formats.formatOf(head), source, RecordSink.nowhere());
                    if (report.counts().containsKey(FindingCode.NOT_THIS_FORMAT)) {
                        unread(
                                name,
                                "it " + what + ". Formats that are read: " + names(known)
                                        + "; modalium formats shows how they begin. Write the file as one of them");
                    } else {
                        incomplete = true;
                        say(name, report);
                    }
                }
            }
        }
    }

    private ProfileView profile(String name, ManifestSource source, ManifestFormat format) throws IOException {
        var sink = new ProfileSink(modalityOfKind());
        Report report = validator().validate(format, source, sink);
        if (report.hasErrors()) {
            incomplete = true;
            trouble.note(name, "it has errors, so its counts may miss something: see modalium validate");
        }
        Profile profile = sink.profile();
        if (profile.items() + profile.annotations() + sink.exclusions() == 0) {
            say(name, report);
        }
        return new ProfileView(name, format.name(), profile, sink.exclusions());
    }

    /// Shows the first finding of each rule.
    private static Validator validator() {
        return new Validator(1);
    }

    /// Says why there is nothing to count.
    private void say(String name, Report report) {
        report.findings()
                .forEach(finding -> trouble.note(
                        name, finding.message() + ". " + finding.code().remedy()));
    }

    private void unread(String name, String why) {
        incomplete = true;
        trouble.note(name, why + ", or name its format with --manifest-format.");
    }

    private static String names(List<ManifestFormat> formats) {
        return formats.stream().map(ManifestFormat::name).collect(Collectors.joining(", "));
    }

    private static Map<String, String> modalityOfKind() {
        return Vocabulary.load().annotationKinds().stream()
                .filter(kind -> kind.modality() != null)
                .collect(Collectors.toMap(AnnotationKind::slug, kind -> Objects.requireNonNull(kind.modality())));
    }
}
