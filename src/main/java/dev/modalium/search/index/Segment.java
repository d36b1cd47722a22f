package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/// A segment of the index as it is seen at one moment.
///
/// @param live the documents that are not deleted
record Segment(LeafReaderContext context, SegmentColumns columns, RoaringBitmap live) {

    /// @param before what was made of the same segment before, by its key, so that only what changed is made anew
    static Segment of(LeafReaderContext context, Map<CacheKey, Segment> before) {
        LeafReader reader = context.reader();
        Segment known = before.get(key(reader));
        return known == null
                ? new Segment(context, SegmentColumns.of(reader), live(reader))
                : new Segment(context, known.columns, known.live);
    }

    /// Of the segment with the documents that are deleted.
    CacheKey key() {
        return key(reader());
    }

    private static CacheKey key(LeafReader reader) {
        return reader.getReaderCacheHelper().getKey();
    }

    LeafReader reader() {
        return context.reader();
    }

    /// All documents, deleted ones too.
    RoaringBitmap all() {
        return RoaringBitmap.bitmapOfRange(0, reader().maxDoc());
    }

    /// The documents that a query finds, deleted ones too.
    RoaringBitmap matching(Query query, IndexSearcher searcher) {
        try {
            Scorer scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(context);
            return scorer == null ? new RoaringBitmap() : SegmentColumns.bitmap(scorer.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The documents with a value of a column, deleted ones too; not to be changed.
    RoaringBitmap having(String column, String value) {
        if (!Columns.OPEN.contains(column)) {
            return columns.of(column, value);
        }
        try {
            PostingsEnum found = reader().postings(new Term(column, value), PostingsEnum.NONE);
            return found == null ? new RoaringBitmap() : SegmentColumns.bitmap(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds up how many of the documents have each value of a column.
    void count(String column, DenseDocuments documents, Map<String, Long> counts) {
        if (Columns.OPEN.contains(column)) {
            countEach(column, RoaringBitmap.and(documents.all(), columns.havingAny(column)), counts);
            return;
        }
        columns.values(column).forEach((value, having) -> add(value, documents.count(having), counts));
    }

    private void countEach(String column, RoaringBitmap documents, Map<String, Long> counts) {
        try {
            SortedSetDocValues values = DocValues.getSortedSet(reader(), column);
            int[] ofOrder = new int[(int) values.getValueCount()];
            for (IntIterator each = documents.getIntIterator(); each.hasNext(); ) {
                values.advanceExact(each.next());
                for (int left = values.docValueCount(); left > 0; left--) {
                    ofOrder[(int) values.nextOrd()]++;
                }
            }
            for (int order = 0; order < ofOrder.length; order++) {
                if (ofOrder[order] > 0) {
                    add(values.lookupOrd(order).utf8ToString(), ofOrder[order], counts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String value, long count, Map<String, Long> counts) {
        if (count > 0) {
            counts.merge(value, count, Long::sum);
        }
    }

    /// Those of the values of a field that an automaton accepts and at least one of the documents has.
    List<String> values(String field, CompiledAutomaton accepted, RoaringBitmap documents, int most) {
        try {
            List<String> values = new ArrayList<>();
            Terms terms = reader().terms(field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : accepted.getTermsEnum(terms);
            PostingsEnum postings = null;
            while (values.size() < most && each.next() != null) {
                postings = each.postings(postings, PostingsEnum.NONE);
                if (isAnyOf(postings, documents)) {
                    values.add(each.term().utf8ToString());
                }
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAnyOf(DocIdSetIterator found, RoaringBitmap documents) throws IOException {
        for (int next = found.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = found.nextDoc()) {
            if (documents.contains(next)) {
                return true;
            }
        }
        return false;
    }

    private static RoaringBitmap live(LeafReader reader) {
        RoaringBitmap all = RoaringBitmap.bitmapOfRange(0, reader.maxDoc());
        Bits live = reader.getLiveDocs();
        if (live == null) {
            return all;
        }
        FixedBitSet deleted = new FixedBitSet(reader.maxDoc());
        deleted.set(0, reader.maxDoc());
        live.applyMask(deleted, 0);
        deleted.flip(0, reader.maxDoc());
        try {
            return RoaringBitmap.andNot(
                    all, SegmentColumns.bitmap(new BitSetIterator(deleted, reader.numDeletedDocs())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
