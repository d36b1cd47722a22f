package dev.modalium.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.roaringbitmap.RangeBitmap;
import org.roaringbitmap.RoaringBitmap;

/// A segment's documents by the place of their number among all numbers, as a bitmap for each binary digit of it: those
/// within bounds are found by a few intersections, however many they are.
final class NumberRanges {

    private static final long UNKNOWN = 0; // the places of numbers begin at 1

    private final long[] numbers; // each once, in order
    private final RangeBitmap places;

    NumberRanges(LeafReader reader, String field) throws IOException {
        numbers = numbers(reader, field);
        var places = RangeBitmap.appender(numbers.length + 1L);
        NumericDocValues values = DocValues.getNumeric(reader, field);
        int document = 0;
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            for (; document < values.docID(); document++) {
                places.add(UNKNOWN);
            }
            places.add(1L + Arrays.binarySearch(numbers, values.longValue()));
            document++;
        }
        this.places = places.build();
    }

    private static long[] numbers(LeafReader reader, String field) throws IOException {
        long[] all = new long[reader.maxDoc()];
        int count = 0;
        NumericDocValues values = DocValues.getNumeric(reader, field);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            all[count++] = values.longValue();
        }
        return Arrays.stream(all, 0, count).sorted().distinct().toArray();
    }

    /// The documents with a number from one bound to another, both included, deleted ones too.
    RoaringBitmap within(long from, long to) {
        int first = Arrays.binarySearch(numbers, from);
        int last = Arrays.binarySearch(numbers, to);
        int low = first >= 0 ? first : -first - 1;
        int high = last >= 0 ? last : -last - 2;
        return low > high ? new RoaringBitmap() : places.between(low + 1L, high + 1L);
    }
}
