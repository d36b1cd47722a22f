package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
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
