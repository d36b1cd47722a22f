package dev.modalium.cli;

import dev.modalium.manifest.FindingCode;
import dev.modalium.validation.report.PrettyJson;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/// `modalium rules` lists what can be found.
@Command(name = "rules", description = "Lists every rule with its severity.", mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {

    private final Terminal terminal;

    @Option(
            names = {"-f", "--format"},
            description = "${COMPLETION-CANDIDATES}. Default: text.")
    private Form form = Form.TEXT;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        switch (form) {
            case TEXT -> terminal.out().print(text());
            case JSON -> json();
        }
        terminal.out().flush();
    }

    private static String text() {
        return Table.of(Arrays.stream(FindingCode.values())
                .map(code -> List.of(code.slug(), code.severity().slug(), code.meaning()))
                .toList());
    }

    private void json() {
        try (JsonGenerator json = PrettyJson.to(terminal.out())) {
            json.writeStartObject();
            json.writeArrayPropertyStart("rules");
            for (FindingCode code : FindingCode.values()) {
                json.writeStartObject();
                json.writeStringProperty("code", code.slug());
                json.writeStringProperty("severity", code.severity().slug());
                json.writeStringProperty("meaning", code.meaning());
                json.writeStringProperty("remedy", code.remedy());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().print('\n');
    }
}
