package dev.modalium.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/// Rows on their way into one table, in the binary form of COPY.
final class BinaryRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int BATCH = 1 << 16;
    private static final int OID_OF_TEXT = 25;

    private final CopyIn copy;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * BATCH);
    private final DataOutputStream out = new DataOutputStream(bytes);

    BinaryRows(CopyManager copies, String table) throws SQLException, IOException {
        copy = copies.copyIn("copy " + table + " from stdin (format binary)");
        out.write(HEADER);
    }

    void row(Object... columns) throws SQLException, IOException {
        out.writeShort(columns.length);
        for (Object column : columns) {
            write(column);
        }
        if (bytes.size() > BATCH) {
            flush();
        }
    }

    void end() throws SQLException, IOException {
        out.writeShort(-1);
        flush();
        copy.endCopy();
    }

    private void write(Object column) throws IOException {
        switch (column) {
            case null -> out.writeInt(-1);
            case Long value -> {
                out.writeInt(Long.BYTES);
                out.writeLong(value);
            }
            case Integer value -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(value);
            }
            case Short value -> {
                out.writeInt(Short.BYTES);
                out.writeShort(value);
            }
            case Double value -> {
                out.writeInt(Double.BYTES);
                out.writeDouble(value);
            }
            case Boolean value -> {
                out.writeInt(1);
                out.writeBoolean(value);
            }
            case Collection<?> values -> list(values);
            default -> text(column.toString());
        }
    }

    private void text(String value) throws IOException {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }

    private void list(Collection<?> values) throws IOException {
        int length = 5 * Integer.BYTES;
        for (Object value : values) {
            length += Integer.BYTES + value.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        out.writeInt(values.isEmpty() ? 3 * Integer.BYTES : length);
        out.writeInt(values.isEmpty() ? 0 : 1);
        out.writeInt(0);
        out.writeInt(OID_OF_TEXT);
        if (!values.isEmpty()) {
            out.writeInt(values.size());
            out.writeInt(1);
            for (Object value : values) {
                text(value.toString());
            }
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        bytes.reset();
    }
}
