package dev.modalium.cli;

import dev.modalium.manifest.FindingCode;
import java.util.Locale;
import picocli.CommandLine.Command;

/// `modalium rules` lists what can be found.
@Command(name = "rules", description = "Lists every rule with its severity.", mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {

    private final Terminal terminal;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        for (FindingCode code : FindingCode.values()) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%-30s %-8s %s\n",
                            code.slug(),
                            code.severity().name().toLowerCase(Locale.ROOT),
                            code.meaning());
        }
        terminal.out().flush();
    }
}
