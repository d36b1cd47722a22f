package dev.modalium.search.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/// How much the documents of a segment have of something, as far as that is known.
final class Numbers {

    private final long[] thousandths; // of each document, 0 where nothing is known
    private final RoaringBitmap known;

    Numbers(LeafReader reader, String field) throws IOException {
        thousandths = new long[reader.maxDoc()];
        RoaringBitmapWriter<RoaringBitmap> documents =
                RoaringBitmapWriter.writer().runCompress(true).get();
        NumericDocValues numbers = DocValues.getNumeric(reader, field);
        while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            thousandths[numbers.docID()] = numbers.longValue();
            documents.add(numbers.docID());
        }
        known = documents.get();
    }

    Total total(RoaringBitmap documents) {
        RoaringBitmap counted = RoaringBitmap.and(documents, known);
        var sum = new Object() {
            private long whole;
            private long parts;
        };
        counted.forEach((int document) -> {
            sum.whole += thousandths[document] / DatasetDocument.SCALE; // apart, for together they may not fit
            sum.parts += thousandths[document] % DatasetDocument.SCALE;
        });
        return Total.of(sum.whole, sum.parts, counted.getLongCardinality());
    }
}
