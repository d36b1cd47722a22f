package dev.modalium.cli;

import dev.modalium.manifest.FindingCode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `modalium explain` says what a rule means and how to mend what it finds.
@Command(
        name = "explain",
        description = "Says what a rule means and how to mend what it finds.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "RULE", description = "The code of a rule, such as box-outside-item.")
    private String rule = "";

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        FindingCode code = Words.rule(rule);
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s (%s)\n\n%s\n\nHow to mend it: %s\n",
                        code.slug(),
                        code.severity().slug(),
                        code.meaning(),
                        code.remedy());
        terminal.out().flush();
    }
}
