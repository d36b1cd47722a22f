package dev.modalium.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Rows in the text format of PostgreSQL's COPY, gathered until they are worth sending.
///
/// Each method appends one column; [#endRow()] ends the row.
final class CopyBuffer {

    private byte[] bytes;
    private int length;
    private boolean rowBegun;

    CopyBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    CopyBuffer text(@Nullable String value) {
        column();
        if (value == null) {
            return missing();
        }
        escaped(value, false);
        return this;
    }

    CopyBuffer number(@Nullable Number value) {
        column();
        if (value == null) {
            return missing();
        }
        ascii(value.toString());
        return this;
    }

    CopyBuffer truth(boolean value) {
        column();
        put(value ? 't' : 'f');
        return this;
    }

    /// An array of texts, such as `{"a","b"}`.
    CopyBuffer texts(Collection<String> values) {
        column();
        put('{');
        boolean first = true;
        for (String value : values) {
            if (!first) {
                put(',');
            }
            first = false;
            put('"');
            escaped(value, true);
            put('"');
        }
        put('}');
        return this;
    }

    void endRow() {
        put('\n');
        rowBegun = false;
    }

    private void column() {
        if (rowBegun) {
            put('\t');
        }
        rowBegun = true;
    }

    private CopyBuffer missing() {
        put('\\');
        put('N');
        return this;
    }

    private void escaped(String value, boolean inArray) {
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case 0 -> ascii("\uFFFD"); // the one character that PostgreSQL cannot keep
                case '\n' -> ascii("\\n");
                case '\r' -> ascii("\\r");
                case '\t' -> ascii("\\t");
                case '\\' -> ascii(inArray ? "\\\\\\\\" : "\\\\");
                case '"' -> ascii(inArray ? "\\\\\"" : "\"");
                default -> put(b);
            }
        }
    }

    private void ascii(String value) {
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            put(b);
        }
    }

    private void put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
    }
}
