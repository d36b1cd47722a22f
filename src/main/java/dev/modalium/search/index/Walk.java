package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/// Goes through the documents of one segment in an order; walks of several segments are merged by their heads.
final class Walk {

    private final int index;
    private final Segment segment;
    private final SortedDocValues keys;
    private final PrimitiveIterator.OfInt documents;
    private final IntToLongFunction ranks;
    private int document = -1;
    private BytesRef key = new BytesRef();

    private Walk(
            int index,
            Segment segment,
            SortedDocValues keys,
            PrimitiveIterator.OfInt documents,
            IntToLongFunction ranks) {
        this.index = index;
        this.segment = segment;
        this.keys = keys;
        this.documents = documents;
        this.ranks = ranks;
    }

    /// By name, all with the same rank.
    ///
    /// @param after key of the last dataset that is not wanted any more, empty for none
    static Walk byName(int index, Segment segment, RoaringBitmap matching, long rank, String after) {
        SortedDocValues keys = keys(segment);
        PeekableIntIterator each = matching.getIntIterator();
        if (!after.isEmpty()) {
            each.advanceIfNeeded(segment.columns().firstAfter(orderOf(after, keys)));
        }
        return new Walk(index, segment, keys, iterator(each), _ -> rank);
    }

    /// By a number, the largest first, then by name.
    static Walk byNumber(int index, Segment segment, RoaringBitmap matching, String field, Position after) {
        SortedDocValues keys = keys(segment);
        NumberRanks numbers = segment.columns().ranks(field, segment.reader());
        int order = orderOf(after.key(), keys);
        IntPredicate wanted = document -> numbers.rank(document) > after.rank()
                || (numbers.rank(document) == after.rank() && segment.columns().order(document) > order);
        return new Walk(
                index, segment, keys, numbers.ordered(matching).filter(wanted).iterator(), numbers::rank);
    }

    /// Moves on; whether there is another document.
    boolean advance() {
        if (!documents.hasNext()) {
            return false;
        }
        document = documents.nextInt();
        try {
            key = BytesRef.deepCopyOf(keys.lookupOrd(segment.columns().order(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    Hit hit() {
        return new Hit(index, document, new Position(ranks.applyAsLong(document), key.utf8ToString()));
    }

    static int compare(Walk one, Walk other) {
        int byRank = Long.compare(one.ranks.applyAsLong(one.document), other.ranks.applyAsLong(other.document));
        return byRank == 0 ? one.key.compareTo(other.key) : byRank;
    }

    private static SortedDocValues keys(Segment segment) {
        try {
            return DocValues.getSorted(segment.reader(), DatasetDocument.ORDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The place of a key in the segment, or of the last one before it.
    private static int orderOf(String key, SortedDocValues keys) {
        try {
            int order = keys.lookupTerm(new BytesRef(key));
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
