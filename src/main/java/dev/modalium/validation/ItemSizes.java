package dev.modalium.validation;

import dev.modalium.manifest.IdSet;

/// Widths and heights by item id, 12 bytes a slot; images beyond 65,535 pixels a side are not kept.
final class ItemSizes {

    /// What [#get] answers for an id that it does not have.
    static final int UNKNOWN = 0;

    private static final int LARGEST = 0xFFFF;
    private static final int FIRST_CAPACITY = 16;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] values = new int[FIRST_CAPACITY];
    private int size;

    static int width(int packed) {
        return packed >>> 16;
    }

    static int height(int packed) {
        return packed & LARGEST;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void put(String id, int width, int height) {
        if (width <= 0 || height <= 0 || width > LARGEST || height > LARGEST) {
            return;
        }
        long key = IdSet.hash(id);
        int slot = slotOf(keys, key);
        if (keys[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        values[slot] = width << 16 | height;
        if (size > keys.length / 4 * 3) {
            grow();
        }
    }

    int get(String id) {
        return values[slotOf(keys, IdSet.hash(id))];
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
