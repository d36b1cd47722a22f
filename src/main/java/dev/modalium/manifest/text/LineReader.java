package dev.modalium.manifest.text;

import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.ManifestSource;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads a UTF-8 text file one line at a time, whatever its length.
///
/// Lines end at LF or CRLF. Lines that are blank are skipped; lines that are too long or not UTF-8 are findings.
public final class LineReader {

    /// No line of a list of clips or sequences comes near this.
    private static final int LONGEST = 64 * 1024;

    private static final int BUFFER = 1 << 16;
    private static final int BYTE_ORDER_MARK = 3;

    private final byte[] line = new byte[LONGEST];
    private final RecordSink sink;
    private final Consumer<Line> consumer;
    private long start;
    private long length;

    private LineReader(RecordSink sink, Consumer<Line> consumer) {
        this.sink = sink;
        this.consumer = consumer;
    }

    public static void read(ManifestSource source, RecordSink sink, Consumer<Line> consumer) throws IOException {
        if (!Opening.isText(source, sink)) {
            return;
        }
        try (InputStream in = source.open()) {
            new LineReader(sink, consumer).read(in);
        }
    }

    private void read(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int filled = in.readNBytes(buffer, 0, BUFFER);
        int first = Magic.of(buffer) == Magic.UTF_8_MARK ? BYTE_ORDER_MARK : 0;
        start = first;
        while (filled > 0) {
            for (int i = first; i < filled; i++) {
                if (buffer[i] == '\n') {
                    end();
                    start += length + 1;
                    length = 0;
                } else {
                    if (length < LONGEST) {
                        line[(int) length] = buffer[i];
                    }
                    length++;
                }
            }
            filled = in.readNBytes(buffer, 0, BUFFER);
            first = 0;
        }
        end();
    }

    private void end() {
        int kept = (int) Math.min(length, LONGEST);
        while (kept > 0 && line[kept - 1] == '\r') {
            kept--;
        }
        if (endsWithin(kept)) {
            return;
        }
        if (length > LONGEST) {
            sink.finding(new Finding(
                    FindingCode.LIMIT_EXCEEDED,
                    Position.at(start, null),
                    String.format(Locale.ROOT, "The line is %,d bytes long", length),
                    String.format(Locale.ROOT, "at most %,d bytes a line", LONGEST)));
            return;
        }
        String text = decode(kept);
        if (text != null && !text.isBlank()) {
            consumer.accept(new Line(text, new Span(start, kept)));
        }
    }

    /// Whether there is a carriage return inside the line, which then is no line.
    private boolean endsWithin(int kept) {
        for (int i = 0; i < kept; i++) {
            if (line[i] == '\r') {
                sink.finding(new Finding(
                        FindingCode.LINE_ENDS_CR,
                        Position.at(start + i, null),
                        "The line ends with a carriage return alone",
                        "LF or CRLF at the end of each line"));
                return true;
            }
        }
        return false;
    }

    private @Nullable String decode(int kept) {
        var bytes = ByteBuffer.wrap(line, 0, kept);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            sink.finding(new Finding(
                    FindingCode.ENCODING_NOT_UTF8,
                    Position.at(start + bytes.position(), null),
                    String.format(Locale.ROOT, "The byte 0x%02X is not UTF-8", line[bytes.position()]),
                    "UTF-8; the line was left out"));
            return null;
        }
    }
}
