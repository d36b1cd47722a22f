package dev.modalium.manifest.ave;

import dev.modalium.manifest.IdSet;
import dev.modalium.manifest.TimeSpan;

/// Which times of which clips have an event of which category, 16 bytes for each clip and category.
///
/// Times are kept as sixths of a second, of which a clip has 60.
final class Events {

    private static final int CELLS_A_SECOND = 6;
    private static final int FIRST_CAPACITY = 16;

    private long[] labels = new long[FIRST_CAPACITY];
    private long[] cells = new long[FIRST_CAPACITY];
    private int size;

    /// Adds the row's event and says whether its time was free.
    boolean add(AveRow row) {
        long label = IdSet.hash(row.label());
        long times = cells(row.time());
        int slot = slotOf(labels, label);
        if (labels[slot] == 0) {
            labels[slot] = label;
            cells[slot] = times;
            if (++size > labels.length / 4 * 3) {
                grow();
            }
            return true;
        }
        boolean free = (cells[slot] & times) == 0;
        cells[slot] |= times;
        return free;
    }

    /// A bit for each cell that the time covers whole.
    private static long cells(TimeSpan time) {
        int begin = (int) Math.ceil(time.start() * CELLS_A_SECOND);
        int end = (int) Math.floor(time.end() * CELLS_A_SECOND);
        return end <= begin ? 0 : (-1L >>> (Long.SIZE - (end - begin))) << begin;
    }

    private void grow() {
        long[] fewer = labels;
        long[] fewerCells = cells;
        labels = new long[fewer.length * 2];
        cells = new long[fewer.length * 2];
        for (int i = 0; i < fewer.length; i++) {
            if (fewer[i] != 0) {
                int slot = slotOf(labels, fewer[i]);
                labels[slot] = fewer[i];
                cells[slot] = fewerCells[i];
            }
        }
    }

    private static int slotOf(long[] labels, long label) {
        int mask = labels.length - 1;
        int slot = (int) label & mask;
        while (labels[slot] != 0 && labels[slot] != label) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
