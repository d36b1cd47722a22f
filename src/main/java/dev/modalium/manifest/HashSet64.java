package dev.modalium.manifest;

import java.util.function.LongConsumer;

/// An open-addressed set of 64-bit hashes, 8 bytes a slot and at most three quarters full.
final class HashSet64 {

    private static final int FIRST_CAPACITY = 16;

    private long[] slots = new long[FIRST_CAPACITY];
    private int size;

    /// FNV-1a with a final mix; never 0, which marks a free slot.
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }

    boolean add(long hash) {
        int slot = slotOf(slots, hash);
        if (slots[slot] == hash) {
            return false;
        }
        slots[slot] = hash;
        if (++size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    boolean contains(long hash) {
        return slots[slotOf(slots, hash)] == hash;
    }

    int size() {
        return size;
    }

    void forEach(LongConsumer action) {
        for (long hash : slots) {
            if (hash != 0) {
                action.accept(hash);
            }
        }
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        forEach(hash -> larger[slotOf(larger, hash)] = hash);
        slots = larger;
    }

    /// Where the hash stands, or the free slot where it would.
    static int slotOf(long[] slots, long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
