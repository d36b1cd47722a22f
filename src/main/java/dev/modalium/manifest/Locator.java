package dev.modalium.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;

/// Works out the lines and columns of findings from their byte offsets, in one pass over the source.
///
/// Lines end at LF, so CRLF counts once; columns count Unicode characters, and a byte order mark is none of them.
public final class Locator {

    private static final int BUFFER = 1 << 16;
    private static final int BYTE_ORDER_MARK = 3;

    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int next;
    private long offset;
    private int line = 1;
    private int column = 1;

    private Locator() {}

    /// The findings in the order of their offsets, with line and column; no more of the source is read than needed.
    ///
    /// Those that name a part of a record come to stand where that part does.
    public static List<Finding> locate(ManifestSource source, List<Finding> findings) throws IOException {
        List<Finding> sorted = PartPlaces.of(source, findings).stream()
                .sorted(Comparator.comparingLong(finding -> finding.position().offset()))
                .toList();
        if (sorted.isEmpty()) {
            return sorted;
        }
        Finding[] located = sorted.toArray(Finding[]::new);
        try (InputStream in = source.open()) {
            var locator = new Locator();
            locator.skipByteOrderMark(in);
            for (int i = 0; i < located.length; i++) {
                Position position = located[i].position();
                locator.advance(in, position.offset());
                located[i] = located[i].at(
                        new Position(locator.line, locator.column, position.offset(), position.pointer()));
            }
        }
        return List.of(located);
    }

    private void skipByteOrderMark(InputStream in) throws IOException {
        filled = in.readNBytes(buffer, 0, BUFFER);
        if (filled >= BYTE_ORDER_MARK
                && buffer[0] == (byte) 0xEF
                && buffer[1] == (byte) 0xBB
                && buffer[2] == (byte) 0xBF) {
            next = BYTE_ORDER_MARK;
            offset = BYTE_ORDER_MARK;
        }
    }

    private void advance(InputStream in, long target) throws IOException {
        while (offset < target) {
            if (next == filled) {
                filled = in.readNBytes(buffer, 0, BUFFER);
                next = 0;
                if (filled == 0) {
                    return;
                }
            }
            int end = (int) Math.min(filled, next + target - offset);
            offset += end - next;
            for (; next < end; next++) {
                count(buffer[next]);
            }
        }
    }

    private void count(byte read) {
        if (read == '\n') {
            line++;
            column = 1;
        } else if ((read & 0xC0) != 0x80) {
            column++;
        }
    }
}
