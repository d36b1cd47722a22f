package dev.modalium.validation.mutation;

import dev.modalium.manifest.Position;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A text in which a mark says where a defect stands; the mark itself is no part of the file.
///
/// @param position where the mark stood
@SuppressWarnings("ArrayRecordComponent") // the bytes of a test, compared by nobody
record Marked(byte[] bytes, Position position) {

    static final String MARK = "‸";

    /// Stands for one byte that is no UTF-8.
    static final char STRAY_BYTE = '\uE000';

    static Marked of(String text) {
        int mark = text.indexOf(MARK);
        if (mark < 0 || text.indexOf(MARK, mark + 1) >= 0) {
            throw new IllegalArgumentException("There must be one mark in: " + text);
        }
        String before = text.substring(0, mark);
        int lineBegin = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int column = before.codePointCount(lineBegin, mark) + 1;
        long offset = bytes(before).length;
        return new Marked(bytes(before + text.substring(mark + 1)), new Position(line, column, offset, null));
    }

    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        String rest = text;
        for (int stray = rest.indexOf(STRAY_BYTE); stray >= 0; stray = rest.indexOf(STRAY_BYTE)) {
            bytes.writeBytes(rest.substring(0, stray).getBytes(StandardCharsets.UTF_8));
            bytes.write(0xE9);
            rest = rest.substring(stray + 1);
        }
        bytes.writeBytes(rest.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
