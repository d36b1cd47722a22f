package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/// A segment's documents by field and value, as bitmaps in memory: what filters are evaluated and facets are counted
/// with. Of the open columns only the documents are kept that have any value at all.
///
/// A segment never changes, so its columns are read once, before anybody searches it, and are dropped with it.
final class SegmentColumns {

    private static final RoaringBitmap NONE = new RoaringBitmap();
    private static final Map<CacheKey, SegmentColumns> OPEN = new ConcurrentHashMap<>();

    private final Map<String, SortedMap<String, RoaringBitmap>> columns = new HashMap<>();
    private final Map<String, RoaringBitmap> having = new HashMap<>();
    private final Map<Ordering.ByNumber, NumberRanks> ranks = new ConcurrentHashMap<>();
    private final Map<String, Numbers> numbers = new ConcurrentHashMap<>();
    private final Map<String, NumberRanges> ranges = new ConcurrentHashMap<>();
    private final int[] orders;

    private SegmentColumns(LeafReader reader) throws IOException {
        read(reader.terms(DatasetDocument.VALUES));
        for (String column : Columns.OPEN) {
            having.put(column, bitmap(DocValues.getSortedSet(reader, column)));
        }
        orders = new int[reader.maxDoc()];
        SortedDocValues order = DocValues.getSorted(reader, DatasetDocument.ORDER);
        while (order.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            orders[order.docID()] = order.ordValue();
        }
    }

    private void read(@Nullable Terms terms) throws IOException {
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        PostingsEnum postings = null;
        while (each.next() != null) {
            String term = each.term().utf8ToString();
            int value = ColumnTerms.valueIn(term);
            postings = each.postings(postings, PostingsEnum.NONE);
            columns.computeIfAbsent(term.substring(0, value - 1), _ -> new TreeMap<>())
                    .put(term.substring(value), bitmap(postings));
        }
    }

    /// Of a segment that comes of others, before anybody reads it: with what was asked of those.
    static void warm(LeafReader reader) {
        SegmentColumns merged = of(reader);
        OPEN.values().forEach(open -> {
            open.ranks.keySet().forEach(asked -> merged.ranks(asked, reader));
            open.numbers.keySet().forEach(asked -> merged.numbers(asked, reader));
            open.ranges.keySet().forEach(asked -> merged.ranges(asked, reader));
        });
    }

    static SegmentColumns of(LeafReader reader) {
        IndexReader.CacheHelper core = reader.getCoreCacheHelper();
        return OPEN.computeIfAbsent(core.getKey(), key -> {
            try {
                core.addClosedListener(OPEN::remove);
                return new SegmentColumns(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// The documents with the value of a column that is not open, deleted ones too; not to be changed.
    RoaringBitmap of(String column, String value) {
        return values(column).getOrDefault(value, NONE);
    }

    /// The documents that have any value of an open column.
    RoaringBitmap havingAny(String openColumn) {
        return having.getOrDefault(openColumn, NONE);
    }

    SortedMap<String, RoaringBitmap> values(String column) {
        return columns.getOrDefault(column, Collections.emptySortedMap());
    }

    /// Where the document stands in the segment's order by name; equal only for versions of the same dataset.
    int order(int document) {
        return orders[document];
    }

    /// The first document behind this place in the order.
    int firstAfter(int order) {
        int from = 0;
        int to = orders.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (orders[middle] <= order) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// The documents by a number, worked out when it is first asked for.
    NumberRanks ranks(Ordering.ByNumber by, LeafReader reader) {
        return ranks.computeIfAbsent(by, _ -> {
            try {
                return new NumberRanks(reader, by);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// The numbers of a field, read when they are first asked for.
    Numbers numbers(String field, LeafReader reader) {
        return numbers.computeIfAbsent(field, _ -> {
            try {
                return new Numbers(reader, field);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// The documents by the place of a number, worked out when it is first asked for.
    NumberRanges ranges(String field, LeafReader reader) {
        return ranges.computeIfAbsent(field, _ -> {
            try {
                return new NumberRanges(reader, field);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static RoaringBitmap bitmap(DocIdSetIterator documents) throws IOException {
        RoaringBitmapWriter<RoaringBitmap> writer =
                RoaringBitmapWriter.writer().runCompress(true).get();
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            writer.add(document);
        }
        return writer.get();
    }
}
