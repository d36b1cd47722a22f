package dev.modalium.manifest.aist;

import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.text.Line;
import dev.modalium.manifest.text.LineReader;
import dev.modalium.manifest.text.SplitName;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Reads a list of names, one a line, or hands a JSON file on to its reader.
final class AistReader {

    private static final int LONGEST_SPACE = 4096;

    private final ManifestSource source;
    private final RecordSink sink;
    private final Sequences sequences;
    private final boolean isIgnoreList;

    AistReader(ManifestSource source, RecordSink sink) {
        this.source = source;
        this.sink = sink;
        this.sequences = new Sequences(sink, SplitName.of(source));
        this.isIgnoreList = source.fileName().toLowerCase(Locale.ROOT).contains("ignore_list");
    }

    void read() throws IOException {
        if (isJson()) {
            new AistJsonReader(source, sink, sequences).read();
        } else {
            LineReader.read(source, sink, this::line);
        }
    }

    private boolean isJson() throws IOException {
        try (InputStream in = source.open()) {
            for (byte b : in.readNBytes(LONGEST_SPACE)) {
                boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t';
                boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
                if (!space && !mark) {
                    return b == '{' || b == '[';
                }
            }
            return false;
        }
    }

    private void line(Line line) {
        ListedName listed = ListedName.of(line.text());
        AistName name;
        try {
            name = AistName.parse(listed.name());
        } catch (MalformedName e) {
            sink.finding(line.finding(
                    FindingCode.SEQUENCE_NAME_MALFORMED, listed.index() + e.index(), e.problem(), e.expected()));
            return;
        }
        PublishedRanges.check(
                name,
                (code, remark) -> sink.finding(
                        line.finding(code, listed.index() + remark.index(), remark.message(), remark.expected())));
        if (isIgnoreList) {
            sink.exclusion(new Exclusion(name.id(), line.span()));
        } else if (!sequences.push(name, listed.path(), listed.setting(), line.span())) {
            sink.finding(line.finding(
                    FindingCode.ROW_REPEATED, listed.index(), name.id() + " stands further up", "each name once"));
        }
    }
}
