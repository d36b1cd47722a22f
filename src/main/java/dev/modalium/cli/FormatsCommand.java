package dev.modalium.cli;

import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import java.util.Locale;
import picocli.CommandLine.Command;

/// `modalium formats` lists what can be read.
@Command(name = "formats", description = "Lists the formats that can be read.", mixinStandardHelpOptions = true)
final class FormatsCommand implements Runnable {

    private final Terminal terminal;

    FormatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        for (ManifestFormat format : ManifestFormats.installed().all()) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%-8s %s\n         begins like: %s\n",
                            format.name(),
                            format.title(),
                            format.example());
        }
        terminal.out().flush();
    }
}
