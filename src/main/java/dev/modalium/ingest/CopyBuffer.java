package dev.modalium.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Rows in the binary format of PostgreSQL's COPY, gathered until they are worth sending.
///
/// Each method appends one column, of the type that its name says; a null value is a null there.
final class CopyBuffer {

    private static final int NULL = -1;
    private static final int OID_OF_TEXT = 25;
    private static final byte VERSION_OF_JSONB = 1;

    private byte[] bytes;
    private int length;

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

    CopyBuffer row(int columns) {
        return int2(columns);
    }

    CopyBuffer bigint(long value) {
        return int4(Long.BYTES).int8(value);
    }

    CopyBuffer smallint(int value) {
        return int4(Short.BYTES).int2(value);
    }

    CopyBuffer integer(@Nullable Integer value) {
        return value == null ? int4(NULL) : int4(Integer.BYTES).int4(value);
    }

    CopyBuffer float8(@Nullable Double value) {
        return value == null ? int4(NULL) : int4(Double.BYTES).int8(Double.doubleToLongBits(value));
    }

    CopyBuffer truth(boolean value) {
        int4(1);
        reserve(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    CopyBuffer text(@Nullable String value) {
        if (value == null) {
            return int4(NULL);
        }
        byte[] encoded = encoded(value);
        return int4(encoded.length).put(encoded);
    }

    CopyBuffer jsonb(@Nullable String value) {
        if (value == null) {
            return int4(NULL);
        }
        byte[] encoded = encoded(value);
        int4(1 + encoded.length);
        reserve(1);
        bytes[length++] = VERSION_OF_JSONB;
        return put(encoded);
    }

    /// An array of texts, none of which is null.
    CopyBuffer texts(Collection<String> values) {
        int begin = length;
        int4(0); // the length, known at the end
        int4(values.isEmpty() ? 0 : 1).int4(0).int4(OID_OF_TEXT);
        if (!values.isEmpty()) {
            int4(values.size()).int4(1);
            values.forEach(this::text);
        }
        int end = length;
        length = begin;
        int4(end - begin - Integer.BYTES);
        length = end;
        return this;
    }

    /// With U+0000, the one character that PostgreSQL cannot keep, replaced.
    private static byte[] encoded(String value) {
        return StorableText.text(value).getBytes(StandardCharsets.UTF_8);
    }

    private CopyBuffer int2(int value) {
        reserve(Short.BYTES);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
        return this;
    }

    private CopyBuffer int4(int value) {
        return int2(value >> 16).int2(value);
    }

    private CopyBuffer int8(long value) {
        return int4((int) (value >> 32)).int4((int) value);
    }

    private CopyBuffer put(byte[] added) {
        reserve(added.length);
        System.arraycopy(added, 0, bytes, length, added.length);
        length += added.length;
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
