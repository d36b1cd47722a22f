package dev.modalium.cli;

import dev.modalium.cli.service.RemoteImport;
import dev.modalium.validation.report.PrettyJson;
import dev.modalium.validation.report.ReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Adds to a report what became of the import.
final class ImportWriter {

    private ImportWriter() {}

    /// A text that ends with a sentence about the import.
    static ReportWriter text(ReportWriter report, RemoteImport done) {
        return (files, out) -> {
            if (!done.isUnchanged()) { // then nothing was read again, so that nothing found would say too much
                report.write(files, out);
            }
            out.write((sentence(done) + "\n").getBytes(StandardCharsets.UTF_8));
        };
    }

    /// A JSON report with one more member, `import`.
    static ReportWriter json(ReportWriter report, RemoteImport done, String url) {
        return (files, out) -> {
            var written = new ByteArrayOutputStream();
            report.write(files, written);
            write((ObjectNode) JsonMapper.shared().readTree(written.toByteArray()), done, url, out);
        };
    }

    /// JSON about an import that is not waited for.
    static void queued(RemoteImport queued, String url, OutputStream out) throws IOException {
        write(JsonMapper.shared().createObjectNode(), queued, url, out);
    }

    /// What became of it, in a sentence.
    static String sentence(RemoteImport done) {
        String outcome = done.outcome().isEmpty() ? "" : ": " + done.outcome();
        return done.isDone() && !outcome.isEmpty() ? done.outcome() : "The import is " + done.state() + outcome;
    }

    private static void write(ObjectNode root, RemoteImport shown, String url, OutputStream out) throws IOException {
        root.putObject("import")
                .put("id", shown.id())
                .put("url", url)
                .put("state", shown.state())
                .put("outcome", shown.outcome())
                .put("dataset", shown.dataset())
                .put("release", shown.release())
                .put("items", shown.items())
                .put("annotations", shown.annotations());
        try (JsonGenerator json = PrettyJson.to(out)) {
            JsonMapper.shared().writeTree(json, root);
        }
        out.write('\n');
    }
}
