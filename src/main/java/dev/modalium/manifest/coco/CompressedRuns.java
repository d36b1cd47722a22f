package dev.modalium.manifest.coco;

/// The text in which pycocotools packs the runs of a mask.
///
/// Each character carries 6 bits above `0`: 5 of the number, low ones first, and one that says that more follow; from
/// the fourth run on, numbers are differences to the run before the last.
final class CompressedRuns {

    private static final int FIRST_CHARACTER = 48;
    private static final int MORE = 0x20;
    private static final int SIGN = 0x10;
    private static final int MOST_BITS = 60;

    private CompressedRuns() {}

    /// The number of pixels that the runs cover, or -1 where the text cannot be decoded.
    static long sum(String text) {
        long sum = 0;
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
                    return -1;
                }
                run |= (long) (bits & 0x1F) << shift;
                shift += 5;
            } while ((bits & MORE) != 0);
            if ((bits & SIGN) != 0) {
                run |= -1L << shift;
            }
            run += runs > 2 ? beforeLast : 0;
            if (run < 0 || run > Integer.MAX_VALUE) {
                return -1;
            }
            beforeLast = last;
            last = run;
            runs++;
            sum += run;
        }
        return sum;
    }
}
