package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.util.BytesRef;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/// Goes through the documents of one segment in an order; walks of several segments are merged by their heads.
final class SegmentWalk {

    private final int index;
    private final Kept keys;
    private final PrimitiveIterator.OfInt documents;
    private final IntToLongFunction ranks;
    private int document = -1;
    private BytesRef key = new BytesRef();

    private SegmentWalk(int index, Kept keys, PrimitiveIterator.OfInt documents, IntToLongFunction ranks) {
        this.index = index;
        this.keys = keys;
        this.documents = documents;
        this.ranks = ranks;
    }

    /// By name, all with the same rank.
    ///
    /// @param after key of the last dataset that is not wanted any more, empty for none
    static SegmentWalk byName(int index, Segment segment, RoaringBitmap matching, long rank, String after, Kept keys) {
        PeekableIntIterator each = matching.getIntIterator();
        if (!after.isEmpty()) {
            each.advanceIfNeeded(segment.columns().firstAfter(orderOf(after, segment)));
        }
        return new SegmentWalk(index, keys, iterator(each), _ -> rank);
    }

    /// By a number, then by name.
    static SegmentWalk byNumber(
            int index, Segment segment, RoaringBitmap matching, Ordering.ByNumber by, Position after, Kept keys) {
        NumberRanks numbers = segment.columns().ranks(by, segment.reader());
        int order = orderOf(after.key(), segment);
        IntPredicate wanted = document -> numbers.rank(document) > after.rank()
                || (numbers.rank(document) == after.rank() && segment.columns().order(document) > order);
        return new SegmentWalk(
                index, keys, numbers.ordered(matching).filter(wanted).iterator(), numbers::rank);
    }

    /// Moves on; whether there is another document.
    boolean advance() {
        if (!documents.hasNext()) {
            return false;
        }
        document = documents.nextInt();
        key = BytesRef.deepCopyOf(keys.of(index, document));
        return true;
    }

    Hit hit() {
        return new Hit(index, document, new Position(ranks.applyAsLong(document), key.utf8ToString()));
    }

    static int compare(SegmentWalk one, SegmentWalk other) {
        int byRank = Long.compare(one.ranks.applyAsLong(one.document), other.ranks.applyAsLong(other.document));
        return byRank == 0 ? one.key.compareTo(other.key) : byRank;
    }

    /// The place of a key in the segment, or of the last one before it.
    private static int orderOf(String key, Segment segment) {
        try {
            int order =
                    DocValues.getSorted(segment.reader(), DatasetDocument.ORDER).lookupTerm(new BytesRef(key));
            return order >= 0 ? order : -order - 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrimitiveIterator.OfInt iterator(PeekableIntIterator each) {
        return new PrimitiveIterator.OfInt() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public int nextInt() {
                if (!each.hasNext()) {
                    throw new NoSuchElementException();
                }
                return each.next();
            }
        };
    }
}
