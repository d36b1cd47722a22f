package dev.modalium.cli;

import dev.modalium.manifest.Head;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.manifest.ProfileSink;
import dev.modalium.manifest.archive.Archives;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.validation.Report;
import dev.modalium.validation.Validator;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {

    /// The forms of a profile.
    enum Form {
        TEXT,
        JSON
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE|-", description = "A manifest, plain or packed.")
    private String input = "";

    @Option(
            names = {"-f", "--format"},
            description = "${COMPLETION-CANDIDATES}. Default: text.")
    private Form form = Form.TEXT;

    @Option(names = "--manifest-format", paramLabel = "NAME", description = "Detected where it is not given.")
    private @Nullable String manifestFormat;

    ProfileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ManifestFormats formats = ManifestFormats.installed();
        boolean failed = false;
        try (var inputs = new Inputs(terminal, "stdin", List.of())) {
            for (Inputs.Input one : inputs.of(List.of(input), formats)) {
                for (Map.Entry<String, ManifestSource> manifest :
                        Archives.within(one.source()).entrySet()) {
                    String name = manifest.getKey().isEmpty() ? one.name() : one.name() + "!/" + manifest.getKey();
                    failed |= !profile(name, manifest.getValue(), formats);
                }
            }
        }
        terminal.out().flush();
        return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private boolean profile(String name, ManifestSource source, ManifestFormats formats) throws IOException {
        ManifestFormat format =
                manifestFormat == null ? formats.formatOf(Head.of(source)) : Words.format(formats, manifestFormat);
        var sink = new ProfileSink(modalityOfKind());
        Report report = new Validator(0, Set.of()).validate(format, source, sink);
        ProfileView view = new ProfileView(name, format.name(), sink.profile());
        terminal.out().print(form == Form.JSON ? view.json() : view.text());
        if (report.hasErrors()) {
            terminal.err()
                    .println(
                            "%s has errors, so these counts may miss something: see modalium validate".formatted(name));
        }
        return !report.hasErrors();
    }

    private static Map<String, String> modalityOfKind() {
        return Vocabulary.load().annotationKinds().stream()
                .filter(kind -> kind.modality() != null)
                .collect(Collectors.toMap(AnnotationKind::slug, kind -> Objects.requireNonNull(kind.modality())));
    }
}
