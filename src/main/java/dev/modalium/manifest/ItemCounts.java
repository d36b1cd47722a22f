package dev.modalium.manifest;

import org.jspecify.annotations.Nullable;

/// How many annotations name each item, whether it has come or not.
///
/// A whole number below 2²⁴ takes a byte, in pages of 256 that come as they are needed, so all of them 18 MB at most;
/// other identifiers take the 12 bytes of [IdCounts].
final class ItemCounts {

    private static final int PAGED = 1 << 24;
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FULL = 1 << Byte.SIZE;

    private final byte[] @Nullable [] pages = new byte[PAGED >> PAGE_BITS][];
    private final IdCounts others = new IdCounts();

    /// How often the byte of a number was full and began from 0 again.
    private final IdCounts carried = new IdCounts();

    void add(String id) {
        long number = IdSet.numberOf(id);
        if (number < 0 || number >= PAGED) {
            others.add(id);
        } else {
            add(id, (int) number);
        }
    }

    private void add(String id, int number) {
        byte[] page = pages[number >> PAGE_BITS];
        if (page == null) {
            page = new byte[PAGE];
            pages[number >> PAGE_BITS] = page;
        }
        if (++page[number & (PAGE - 1)] == 0) {
            carried.add(id);
        }
    }

    int of(String id) {
        long number = IdSet.numberOf(id);
        return number < 0 ? ofText(HashSet64.hash(id)) : ofNumber(number);
    }

    /// @param hash that of an identifier that is no whole number
    int ofText(long hash) {
        return others.of(hash);
    }

    int ofNumber(long number) {
        if (number >= PAGED) {
            return others.of(HashSet64.hash(Long.toString(number)));
        }
        byte[] page = pages[(int) number >> PAGE_BITS];
        if (page == null) {
            return 0;
        }
        int count = Byte.toUnsignedInt(page[(int) number & (PAGE - 1)]);
        return carried.isEmpty() ? count : count + FULL * carried.of(HashSet64.hash(Long.toString(number)));
    }
}
