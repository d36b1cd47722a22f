package dev.modalium.search.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads what [Packing] wrote, in the same order.
final class Unpacking {

    static final int NULL = 0;
    static final int NEW = 1;
    static final int FIRST_TEXT = 2;

    private final SharedTexts shared;
    private final byte[] bytes;
    private final List<String> own = new ArrayList<>();
    private int position;

    /// @param packed is not to be changed before all is read
    Unpacking(SharedTexts shared, BytesRef packed) {
        this.shared = shared;
        this.bytes = packed.bytes;
        this.position = packed.offset;
    }

    String text() {
        return Objects.requireNonNull(textOrNull());
    }

    @Nullable
    String textOrNull() {
        int number = (int) number();
        if (number == NULL) {
            return null;
        }
        if (number == NEW) {
            int length = (int) number();
            String text = new String(bytes, passed(length), length, StandardCharsets.UTF_8);
            own.add(text);
            return text;
        }
        int before = number - FIRST_TEXT;
        return before < shared.count() ? shared.text(before) : own.get(before - shared.count());
    }

    /// Whether the name that stands here is this one.
    boolean isName(byte[] utf8) {
        int length = (int) number();
        int from = passed(length);
        return Arrays.equals(bytes, from, from + length, utf8, 0, utf8.length);
    }

    long number() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[position++];
            number |= (next & Packing.LOW) << shift;
            shift += Packing.BITS;
        } while (next < 0); // more is to come
        return BitUtil.zigZagDecode(number);
    }

    @Nullable
    Long numberOrNull() {
        return number() == 0 ? null : number();
    }

    @Nullable
    BigDecimal decimal() {
        if (number() == 0) {
            return null;
        }
        int scale = (int) number();
        int length = (int) number();
        return new BigDecimal(new BigInteger(bytes, passed(length), length), scale);
    }

    <T> List<T> each(Supplier<T> value) {
        int count = (int) number();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(value.get());
        }
        return values;
    }

    List<String> texts() {
        return each(this::text);
    }

    <T> Map<String, T> map(Supplier<T> value) {
        int count = (int) number();
        if (count == 0) {
            return Map.of();
        }
        Map<String, T> values = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            values.put(text(), value.get());
        }
        return values;
    }

    Map<String, Long> counts() {
        return map(this::number);
    }

    /// Goes on behind so many bytes.
    ///
    /// @return where they begin
    private int passed(int length) {
        int from = position;
        position += length;
        return from;
    }
}
