package dev.modalium.manifest;

/// Counts by identifier, an open-addressed table of 64-bit hashes with 12 bytes a slot, at most three quarters full.
final class IdCounts {

    private static final int FIRST_CAPACITY = 16;

    private long[] ids = new long[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int size;
    private long total;

    void add(String id) {
        long hash = HashSet64.hash(id);
        int slot = HashSet64.slotOf(ids, hash);
        if (ids[slot] != hash) {
            ids[slot] = hash;
            if (++size > ids.length / 4 * 3) {
                grow();
                slot = HashSet64.slotOf(ids, hash);
            }
        }
        counts[slot]++;
        total++;
    }

    boolean isEmpty() {
        return total == 0;
    }

    /// @param hash that of the identifier
    int of(long hash) {
        int slot = HashSet64.slotOf(ids, hash);
        return ids[slot] == hash ? counts[slot] : 0;
    }

    /// What was counted for the identifier, which then counts from 0 again.
    int take(String id) {
        if (total == 0) {
            return 0;
        }
        int slot = HashSet64.slotOf(ids, HashSet64.hash(id));
        int count = counts[slot];
        counts[slot] = 0;
        total -= count;
        return count;
    }

    private void grow() {
        long[] largerIds = new long[ids.length * 2];
        int[] largerCounts = new int[ids.length * 2];
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != 0) {
                int slot = HashSet64.slotOf(largerIds, ids[i]);
                largerIds[slot] = ids[i];
                largerCounts[slot] = counts[i];
            }
        }
        ids = largerIds;
        counts = largerCounts;
    }
}
