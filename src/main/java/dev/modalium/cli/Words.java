package dev.modalium.cli;

import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.validation.report.RuleNames;
import java.util.stream.Collectors;

/// Reads the names of rules and formats as people type them.
final class Words {

    private Words() {}

    static FindingCode rule(String name) {
        return RuleNames.find(name).orElseThrow(() -> unknown(name));
    }

    private static WrongUsage unknown(String name) {
        String nearest = RuleNames.nearest(name).stream().map(FindingCode::slug).collect(Collectors.joining(", "));
        return new WrongUsage("There is no rule \"%s\".%s `modalium rules` lists all."
                .formatted(name, nearest.isEmpty() ? "" : " The nearest are: " + nearest + "."));
    }

    static ManifestFormat format(ManifestFormats formats, String name) {
        return formats.named(name)
                .orElseThrow(() -> new WrongUsage("There is no format \"%s\". There are: %s."
                        .formatted(
                                name,
                                formats.all().stream().map(ManifestFormat::name).collect(Collectors.joining(", ")))));
    }
}
