package dev.modalium.cli;

import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import dev.modalium.validation.report.PrettyJson;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/// `modalium formats` lists what can be read.
@Command(name = "formats", description = "Lists the formats that can be read.", mixinStandardHelpOptions = true)
final class FormatsCommand implements Runnable {

    private final Terminal terminal;

    @Option(
            names = {"-f", "--format"},
            description = "${COMPLETION-CANDIDATES}. Default: text.")
    private Form form = Form.TEXT;

    FormatsCommand(Terminal terminal) {
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
        List<List<String>> rows = new ArrayList<>();
        for (ManifestFormat format : ManifestFormats.installed().all()) {
            rows.add(List.of(format.name(), format.title()));
            rows.add(List.of("", "begins like: " + format.example()));
        }
        return Table.of(rows);
    }

    private void json() {
        try (JsonGenerator json = PrettyJson.to(terminal.out())) {
            json.writeStartObject();
            json.writeArrayPropertyStart("formats");
            for (ManifestFormat format : ManifestFormats.installed().all()) {
                json.writeStartObject();
                json.writeStringProperty("name", format.name());
                json.writeStringProperty("title", format.title());
                json.writeStringProperty("example", format.example());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().print('\n');
    }
}
