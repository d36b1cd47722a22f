package dev.modalium.validation;

import dev.modalium.manifest.IdSet;

/// Widths and heights by item id, or how far annotations reach while the item has not come, in 12 bytes a slot.
///
/// Images of more than 32,766 pixels a side are not kept.
final class ItemSizes {

    /// What [#get] answers for an item whose size it does not have.
    static final int UNKNOWN = 0;

    /// As far as annotations can reach here; what reaches farther is cut to it.
    static final int FARTHEST = 0x7FFF;

    /// What [#put] answers where no annotation came before its item.
    static final int NOT_REACHED = -1;

    private static final int SIDE_BITS = 15;
    private static final int IS_REACH = 1 << 31;
    private static final int FIRST_CAPACITY = 16;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] values = new int[FIRST_CAPACITY];
    private int used;
    private boolean sizes;

    static int width(int packed) {
        return packed >>> SIDE_BITS & FARTHEST;
    }

    static int height(int packed) {
        return packed & FARTHEST;
    }

    /// Whether no item's size is known.
    boolean isEmpty() {
        return !sizes;
    }

    /// Keeps the size of an item and answers how far annotations reached that came before it, packed like a size.
    int put(String id, int width, int height) {
        if (width <= 0 || height <= 0 || width >= FARTHEST || height >= FARTHEST) {
            return NOT_REACHED;
        }
        int slot = slotFor(id);
        int before = values[slot];
        values[slot] = pack(width, height);
        sizes = true;
        return before < 0 ? before & ~IS_REACH : NOT_REACHED;
    }

    /// Notes how far an annotation reaches, in whole pixels, whose item has not come.
    void reach(String id, int right, int bottom) {
        int slot = slotFor(id);
        int before = values[slot];
        values[slot] = pack(
                        Math.max(width(before), Math.min(right, FARTHEST)),
                        Math.max(height(before), Math.min(bottom, FARTHEST)))
                | IS_REACH;
    }

    int get(String id) {
        return Math.max(UNKNOWN, values[slotOf(keys, IdSet.hash(id))]);
    }

    private static int pack(int width, int height) {
        return width << SIDE_BITS | height;
    }

    /// The slot of an id, which it has from now on.
    private int slotFor(String id) {
        long key = IdSet.hash(id);
        int slot = slotOf(keys, key);
        if (keys[slot] == key) {
            return slot;
        }
        if (++used > keys.length / 4 * 3) {
            grow();
            slot = slotOf(keys, key);
        }
        keys[slot] = key;
        return slot;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreValues = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slotOf(moreKeys, keys[i]);
                moreKeys[slot] = keys[i];
                moreValues[slot] = values[i];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    private static int slotOf(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
