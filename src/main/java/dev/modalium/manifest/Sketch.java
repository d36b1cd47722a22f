package dev.modalium.manifest;

import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts by bucket, of [Buckets] that hold any; sums and differences of sketches are exact.
///
/// As a text it is Base64 of two variable-length numbers a bucket: how many buckets further it is, and its count.
record Sketch(SortedMap<Integer, Long> counts) {

    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    private static final int LONGEST = 10;

    static Sketch of(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        SortedMap<Integer, Long> counts = new TreeMap<>();
        int[] at = {0};
        int bucket = -1;
        while (at[0] < bytes.length) {
            bucket += (int) number(bytes, at);
            long count = number(bytes, at);
            counts.put(bucket, (count >>> 1) ^ -(count & 1));
        }
        return new Sketch(counts);
    }

    String text() {
        byte[] bytes = new byte[counts.size() * 2 * LONGEST];
        int[] at = {0};
        int last = -1;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            put(entry.getKey() - last, bytes, at);
            long count = entry.getValue();
            put((count << 1) ^ (count >> (Long.SIZE - 1)), bytes, at);
            last = entry.getKey();
        }
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, at[0]));
    }

    Sketch plus(Sketch other) {
        return combined(other, 1);
    }

    Sketch minus(Sketch other) {
        return combined(other, -1);
    }

    private Sketch combined(Sketch other, int sign) {
        SortedMap<Integer, Long> all = new TreeMap<>(counts);
        other.counts.forEach((bucket, n) -> all.merge(bucket, sign * n, Long::sum));
        all.values().removeIf(n -> n == 0);
        return new Sketch(all);
    }

    /// The bucket of the n-th smallest value, from 1.
    int bucketOfRank(long rank) {
        Iterator<Map.Entry<Integer, Long>> entries = counts.entrySet().iterator();
        Map.Entry<Integer, Long> entry = entries.next();
        for (long below = entry.getValue(); below < rank && entries.hasNext(); below += entry.getValue()) {
            entry = entries.next();
        }
        return entry.getKey();
    }

    private static long number(byte[] bytes, int[] at) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at[0]++];
            number |= (long) (next & LOW) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private static void put(long number, byte[] bytes, int[] at) {
        long left = number;
        while ((left & ~LOW) != 0) {
            bytes[at[0]++] = (byte) ((left & LOW) | MORE);
            left >>>= 7;
        }
        bytes[at[0]++] = (byte) left;
    }
}
