package dev.modalium.manifest;

import java.util.function.LongConsumer;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/// A set of identifiers that takes a few bytes each: whole numbers exactly, other texts by a 64-bit hash.
///
/// Two texts of a million can be taken for one with a probability of about one in thirty million.
public final class IdSet {

    private static final long INT_LIMIT = 1L << 32;

    private final RoaringBitmap numbers = new RoaringBitmap();
    private final Roaring64Bitmap largeNumbers = new Roaring64Bitmap();
    private final HashSet64 texts = new HashSet64();

    /// Adds the identifier and says whether it is new.
    public boolean add(String id) {
        long number = numberOf(id);
        if (number < 0) {
            return texts.add(HashSet64.hash(id));
        }
        if (number < INT_LIMIT) {
            return numbers.checkedAdd((int) number);
        }
        if (largeNumbers.contains(number)) {
            return false;
        }
        largeNumbers.addLong(number);
        return true;
    }

    public boolean contains(String id) {
        long number = numberOf(id);
        if (number < 0) {
            return texts.contains(HashSet64.hash(id));
        }
        return number < INT_LIMIT ? numbers.contains((int) number) : largeNumbers.contains(number);
    }

    public long size() {
        return numbers.getLongCardinality() + largeNumbers.getLongCardinality() + texts.size();
    }

    public boolean isEmpty() {
        return numbers.isEmpty() && largeNumbers.isEmpty() && texts.size() == 0;
    }

    public void addAll(IdSet other) {
        numbers.or(other.numbers);
        largeNumbers.or(other.largeNumbers);
        other.texts.forEach(texts::add);
    }

    /// @param number takes those that are whole numbers
    /// @param text takes the hashes of the others
    void forEach(LongConsumer number, LongConsumer text) {
        numbers.forEach((IntConsumer) n -> number.accept(Integer.toUnsignedLong(n)));
        largeNumbers.forEach(number::accept);
        texts.forEach(text);
    }

    /// How many identifiers are in both.
    public long common(IdSet other) {
        long[] both = {
            RoaringBitmap.andCardinality(numbers, other.numbers)
                    + Roaring64Bitmap.andCardinality(largeNumbers, other.largeNumbers)
        };
        other.texts.forEach(hash -> both[0] += texts.contains(hash) ? 1 : 0);
        return both[0];
    }

    /// A 64-bit hash of an identifier, never 0, for tables that keep something by identifier.
    public static long hash(String id) {
        return HashSet64.hash(id);
    }

    /// The number that the text writes in its shortest form, or -1: `7` is one, `007`, `7.0` and `-7` are texts.
    static long numberOf(String id) {
        int length = id.length();
        if (length == 0 || length > 18 || (length > 1 && id.charAt(0) == '0')) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
