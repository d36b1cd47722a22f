package dev.modalium.validation.report;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// JSON for programs, as the schema `report.schema.json` describes it.
final class JsonReport implements ReportWriter {

    static final int VERSION = 1;

    @Override
    public void write(List<FileReport> files, OutputStream out) throws IOException {
        try (JsonGenerator json = PrettyJson.to(out)) {
            json.writeStartObject();
            json.writeNumberProperty("reportVersion", VERSION);
            totals(Totals.of(files), json);
            json.writeArrayPropertyStart("files");
            for (FileReport file : files) {
                file(file, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void totals(Totals totals, JsonGenerator json) {
        json.writeObjectPropertyStart("totals");
        json.writeNumberProperty("files", totals.files());
        json.writeNumberProperty("errors", totals.errors());
        json.writeNumberProperty("warnings", totals.warnings());
        json.writeNumberProperty("notices", totals.notices());
        json.writeEndObject();
    }

    private static void file(FileReport file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", file.file());
        json.writeStringProperty("format", file.format());
        json.writeArrayPropertyStart("counts");
        Map<FindingCode, Long> leftOut = file.report().leftOut();
        file.report().counts().forEach((code, count) -> {
            json.writeStartObject();
            json.writeStringProperty("code", code.slug());
            json.writeStringProperty("severity", code.severity().slug());
            json.writeNumberProperty("count", count);
            json.writeNumberProperty("notShown", leftOut.getOrDefault(code, 0L));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        file.reported().forEach(reported -> finding(reported, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(Reported reported, JsonGenerator json) {
        Finding finding = reported.finding();
        Position position = finding.position();
        json.writeStartObject();
        json.writeStringProperty("code", finding.code().slug());
        json.writeStringProperty("severity", finding.code().severity().slug());
        json.writeNumberProperty("line", reported.line());
        json.writeNumberProperty("column", reported.column());
        json.writeNumberProperty("offset", position.offset());
        json.writeStringProperty("pointer", position.pointer());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("expected", finding.expected());
        json.writeStringProperty("remedy", finding.code().remedy());
        json.writeStringProperty("excerpt", reported.excerpt().text());
        json.writeNumberProperty("caret", reported.excerpt().caret());
        json.writeStringProperty("fingerprint", reported.fingerprint());
        json.writeEndObject();
    }
}
