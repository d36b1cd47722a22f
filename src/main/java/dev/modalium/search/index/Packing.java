package dev.modalium.search.index;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.jspecify.annotations.Nullable;

/// Writes values one after another in few bytes, which [Unpacking] reads in the same order.
///
/// A text that was written before, or that all know, is written as a number.
final class Packing {

    private static final int BEGINNING = 4096;
    private static final int LONGEST_NUMBER = 10; // bytes
    static final int BITS = 7; // of a number in each byte
    static final long LOW = 0x7F;
    private static final long MORE = 0x80;

    private final SharedTexts shared;
    private final Map<String, Integer> own = new HashMap<>();
    private byte[] bytes = new byte[BEGINNING];
    private int length;

    Packing(SharedTexts shared) {
        this.shared = shared;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    Packing text(@Nullable String text) {
        if (text == null) {
            return number(Unpacking.NULL);
        }
        Integer known = shared.number(text);
        Integer before = known == null ? own.putIfAbsent(text, shared.count() + own.size()) : known;
        return before == null
                ? number(Unpacking.NEW).bytes(text.getBytes(StandardCharsets.UTF_8))
                : number(Unpacking.FIRST_TEXT + before);
    }

    /// A text that [Unpacking#isName] compares, and that no number stands for.
    Packing name(String name) {
        return bytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Packing number(long number) {
        room(LONGEST_NUMBER);
        long left = BitUtil.zigZagEncode(number);
        while ((left & ~LOW) != 0) {
            bytes[length++] = (byte) ((left & LOW) | MORE);
            left >>>= BITS;
        }
        bytes[length++] = (byte) left;
        return this;
    }

    Packing numberOrNull(@Nullable Long number) {
        return number == null ? number(0) : number(1).number(number);
    }

    Packing decimal(@Nullable BigDecimal decimal) {
        return decimal == null
                ? number(0)
                : number(1)
                        .number(decimal.scale())
                        .bytes(decimal.unscaledValue().toByteArray());
    }

    <T> Packing each(Collection<T> values, Consumer<T> packing) {
        number(values.size());
        values.forEach(packing);
        return this;
    }

    Packing texts(Collection<String> texts) {
        return each(texts, this::text);
    }

    <T> Packing map(Map<String, T> values, Consumer<T> packing) {
        BiConsumer<String, T> entry = (key, value) -> {
            text(key);
            packing.accept(value);
        };
        number(values.size());
        values.forEach(entry);
        return this;
    }

    Packing counts(Map<String, Long> counts) {
        return map(counts, this::number);
    }

    private Packing bytes(byte[] some) {
        number(some.length);
        room(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
        return this;
    }

    private void room(int needed) {
        bytes = ArrayUtil.grow(bytes, length + needed);
    }
}
