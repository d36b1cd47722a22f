package dev.modalium.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.roaringbitmap.RoaringBitmap;

/// A segment's documents by a number, the largest first, those without one last, equals as the index has them.
final class NumberRanks {

    /// Below this share of all documents it is faster to sort the matching ones than to go through all.
    private static final int FEW = 32;

    private final int[] documents; // in this order
    private final int[] places; // of the documents in this order
    private final long[] ranks; // of the documents: the negated number, the largest value without one

    NumberRanks(LeafReader reader, String field) throws IOException {
        ranks = new long[reader.maxDoc()];
        Arrays.fill(ranks, Long.MAX_VALUE);
        NumericDocValues numbers = DocValues.getNumeric(reader, field);
        while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            ranks[numbers.docID()] = -numbers.longValue();
        }
        documents = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingLong(document -> ranks[document]))
                .mapToInt(Integer::intValue)
                .toArray();
        places = new int[documents.length];
        for (int place = 0; place < documents.length; place++) {
            places[documents[place]] = place;
        }
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
