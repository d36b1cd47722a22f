package dev.modalium.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.roaringbitmap.RoaringBitmap;

/// A segment's documents by a number, those without one last, equals as the index has them.
final class NumberRanks {

    /// Below this share of all documents it is faster to sort the matching ones than to go through all.
    private static final int FEW = 32;

    private final int[] documents; // in this order
    private final int[] places; // of the documents in this order

    /// Of each document the number, negated for the largest first; the largest value without one.
    private final long[] ranks;

    NumberRanks(LeafReader reader, Ordering.ByNumber by) throws IOException {
        ranks = new long[reader.maxDoc()];
        Arrays.fill(ranks, Long.MAX_VALUE);
        NumericDocValues numbers = DocValues.getNumeric(reader, by.field());
        while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            ranks[numbers.docID()] = by.largestFirst() ? -numbers.longValue() : numbers.longValue();
        }
        documents = ordered(ranks);
        places = new int[documents.length];
        for (int place = 0; place < documents.length; place++) {
            places[documents[place]] = place;
        }
    }

    /// Sorts without an object for each document: by where its rank stands among all ranks, then by the document.
    private static int[] ordered(long[] ranks) {
        long[] sorted = ranks.clone();
        Arrays.sort(sorted);
        long[] keys = new long[ranks.length];
        for (int document = 0; document < keys.length; document++) {
            keys[document] = (long) first(sorted, ranks[document]) << Integer.SIZE | document;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /// Where a number first stands among sorted ones.
    private static int first(long[] sorted, long number) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    long rank(int document) {
        return ranks[document];
    }

    /// Those of the documents in this order.
    IntStream ordered(RoaringBitmap matching) {
        return matching.getLongCardinality() < documents.length / FEW
                ? matching.stream().map(document -> places[document]).sorted().map(place -> documents[place])
                : IntStream.of(documents).filter(matching::contains);
    }
}
