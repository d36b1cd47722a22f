package dev.modalium.manifest.coco;

import org.jspecify.annotations.Nullable;

/// The text in which pycocotools packs the runs of a mask.
///
/// Each character carries 6 bits above `0`: 5 of the number, low ones first, and one that says that more follow; from
/// the fourth run on, numbers are differences to the run before the last.
///
/// @param sum the pixels of all runs
/// @param covered the pixels of every second run, which are the object's
record CompressedRuns(long sum, long covered) {

    private static final int FIRST_CHARACTER = 48;
    private static final int MORE = 0x20;
    private static final int SIGN = 0x10;
    private static final int MOST_BITS = 60;

    /// What the runs add up to, or null where the text cannot be decoded.
    static @Nullable CompressedRuns of(String text) {
        long sum = 0;
        long covered = 0;
        long last = 0;
        long beforeLast = 0;
        int runs = 0;
        int at = 0;
        while (at < text.length()) {
            long run = 0;
            int shift = 0;
            int bits;
            do {
                bits = at < text.length() ? text.charAt(at++) - FIRST_CHARACTER : -1;
                if (bits < 0 || bits > 63 || shift >= MOST_BITS) {
                    return null;
                }
                run |= (long) (bits & 0x1F) << shift;
                shift += 5;
            } while ((bits & MORE) != 0);
            if ((bits & SIGN) != 0) {
                run |= -1L << shift;
            }
            run += runs > 2 ? beforeLast : 0;
            if (run < 0 || run > Integer.MAX_VALUE) {
                return null;
            }
            beforeLast = last;
            last = run;
            sum += run;
            covered += runs % 2 == 0 ? 0 : run;
            runs++;
        }
        return new CompressedRuns(sum, covered);
    }
}
