package dev.modalium.search.index;

import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/// How many things of each sort the documents of a segment share with a dataset, and have in all.
///
/// The counts of a document stand in one number.
final class SharedCounts {

    /// Where a count stands in the number, and how many bits it has: more than there are terms of its sort.
    enum What {
        HALF_TASKS(0, 9),
        OF_TASKS(9, 8),
        PAIRS(17, 6),
        OF_PAIRS(23, 6),
        MODALITIES(29, 6),
        ANNOTATIONS(35, 7),
        OF_ANNOTATIONS(42, 7),
        NATURE(49, 1),
        RELATION(50, 1),
        SIZE(51, 1);

        private final int place;
        private final long mask;

        What(int place, int bits) {
            this.place = place;
            this.mask = (1L << bits) - 1;
        }

        private int of(long all) {
            return (int) (all >> place & mask);
        }
    }

    private final RoaringBitmap candidates;
    private final long[] counts;

    SharedCounts(RoaringBitmap candidates, int documents) {
        this.candidates = candidates;
        this.counts = new long[candidates.isEmpty() ? 0 : documents];
    }

    RoaringBitmap candidates() {
        return candidates;
    }

    void add(What what, int times, RoaringBitmap having) {
        long one = (long) times << what.place;
        RoaringBitmap.and(candidates, having).forEach((IntConsumer) document -> counts[document] += one);
    }

    Similarity.Counts of(int document) {
        long all = counts[document];
        return new Similarity.Counts(
                What.HALF_TASKS.of(all),
                What.OF_TASKS.of(all),
                What.PAIRS.of(all),
                What.OF_PAIRS.of(all),
                What.MODALITIES.of(all),
                What.ANNOTATIONS.of(all),
                What.OF_ANNOTATIONS.of(all),
                What.NATURE.of(all) == 1,
                What.RELATION.of(all) == 1,
                What.SIZE.of(all) == 1);
    }
}
