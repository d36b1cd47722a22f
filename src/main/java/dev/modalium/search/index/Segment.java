package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.roaringbitmap.RoaringBitmap;

/// A segment of the index as it is seen at one moment.
///
/// @param live the documents that are not deleted
record Segment(LeafReaderContext context, SegmentColumns columns, RoaringBitmap live) {

    static Segment of(LeafReaderContext context) {
        LeafReader reader = context.reader();
        return new Segment(context, SegmentColumns.of(reader), live(reader));
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

    /// The values of a field that at least one of the documents has.
    List<String> values(String field, RoaringBitmap documents) {
        try {
            List<String> values = new ArrayList<>();
            Terms terms = reader().terms(field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            PostingsEnum postings = null;
            while (each.next() != null) {
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
        RoaringBitmap live = RoaringBitmap.bitmapOfRange(0, reader.maxDoc());
        Bits bits = reader.getLiveDocs();
        if (bits != null) {
            for (int document = 0; document < bits.length(); document++) {
                if (!bits.get(document)) {
                    live.remove(document);
                }
            }
        }
        return live;
    }
}
