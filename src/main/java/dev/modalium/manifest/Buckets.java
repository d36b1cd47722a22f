package dev.modalium.manifest;

/// The buckets into which a [Sketch] counts: 64 between each power of two and the next, cut from the bits of a double.
///
/// So a bucket is at most 1/64 of its lower bound wide, and each whole number up to 128 has one to itself. Bucket 0 has
/// what is below 1/65,536, negative numbers too; the last one has all from 2⁴⁸ on.
final class Buckets {

    /// How far the middle of a bucket is from any value in it at most, as a part of that value.
    static final double RELATIVE_ERROR = 1.0 / 128;

    static final double SMALLEST = 1.0 / (1 << 16);
    static final int LAST = 64 * 64;

    /// Bits of the mantissa that do not tell buckets apart.
    private static final int SHIFT = 46;

    private static final int BEFORE_FIRST = (int) (Double.doubleToRawLongBits(SMALLEST) >>> SHIFT) - 1;

    private Buckets() {}

    static int of(double value) {
        return value < SMALLEST
                ? 0
                : Math.min((int) (Double.doubleToRawLongBits(value) >>> SHIFT) - BEFORE_FIRST, LAST);
    }

    /// Its bound below, which belongs to it.
    static double from(int bucket) {
        return bucket == 0 ? 0 : Double.longBitsToDouble((long) (bucket + BEFORE_FIRST) << SHIFT);
    }

    /// Its bound above, which belongs to the next.
    static double to(int bucket) {
        return from(bucket + 1);
    }
}
