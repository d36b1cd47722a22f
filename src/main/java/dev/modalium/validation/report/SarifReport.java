package dev.modalium.validation.report;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// SARIF 2.1.0 (OASIS), within what GitHub code scanning takes: one run, positions from 1, at most 25,000 results.
final class SarifReport implements ReportWriter {

    /// docs.github.com, "SARIF support for code scanning", limits.
    private static final int MOST_RESULTS = 25_000;

    private final @Nullable String rulePages;

    /// @param rules the address under which each rule has a page, where one is known
    SarifReport(@Nullable URI rules) {
        this.rulePages = rules == null ? null : rules.toString().replaceAll("/+$", "") + "/";
    }

    @Override
    public void write(List<FileReport> files, OutputStream out) throws IOException {
        SortedSet<FindingCode> codes = new TreeSet<>();
        files.forEach(file -> codes.addAll(file.report().counts().keySet()));
        List<FindingCode> rules = new ArrayList<>(codes);
        try (JsonGenerator json = PrettyJson.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(rules, json);
            json.writeObjectPropertyStart("automationDetails");
            json.writeStringProperty("id", "modalium/validate/");
            json.writeEndObject();
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            json.writeArrayPropertyStart("results");
            int room = MOST_RESULTS;
            for (FileReport file : files) {
                for (Reported reported : file.reported()) {
                    if (room-- > 0) {
                        result(file, reported, rules, json);
                    }
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void tool(List<FindingCode> rules, JsonGenerator json) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", Tool.NAME);
        json.writeStringProperty("version", Tool.version());
        json.writeArrayPropertyStart("rules");
        for (FindingCode code : rules) {
            json.writeStartObject();
            json.writeStringProperty("id", code.slug());
            text("shortDescription", code.meaning(), json);
            text("help", code.remedy(), json);
            if (rulePages != null) {
                json.writeStringProperty("helpUri", rulePages + code.slug());
            }
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", level(code.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(FileReport file, Reported reported, List<FindingCode> rules, JsonGenerator json) {
        Finding finding = reported.finding();
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.code().slug());
        json.writeNumberProperty("ruleIndex", rules.indexOf(finding.code()));
        json.writeStringProperty("level", level(finding.severity()));
        text("message", "%s. Expected: %s.".formatted(finding.message(), finding.expected()), json);
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", FileUri.of(file.file()));
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", reported.line());
        json.writeNumberProperty("startColumn", reported.column());
        if (!reported.excerpt().isEmpty()) {
            text("snippet", reported.excerpt().text(), json);
        }
        json.writeEndObject();
        json.writeEndObject();
        String pointer = finding.position().pointer();
        if (pointer != null && !pointer.isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            json.writeStringProperty("fullyQualifiedName", pointer);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("modalium/v1", reported.fingerprint());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(String property, String text, JsonGenerator json) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTICE -> "note";
        };
    }
}
