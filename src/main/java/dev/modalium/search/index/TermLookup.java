package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Looks single values up in the fields of all segments, many of them one after the other: each word of a question, and
/// each run of words, may be a name.
///
/// For one thread.
final class TermLookup {

    private final List<Segment> segments;
    private final Map<String, List<TermsEnum>> bySegment = new HashMap<>();
    private @Nullable PostingsEnum postings;

    TermLookup(List<Segment> segments) {
        this.segments = segments;
    }

    /// Whether any of the datasets has the value in a field.
    boolean isAny(String field, String value, Matching among) {
        List<TermsEnum> terms = bySegment.computeIfAbsent(field, this::open);
        BytesRef sought = new BytesRef(value);
        return IntStream.range(0, segments.size())
                .anyMatch(i -> isAny(terms.get(i), sought, among.documents().get(i)));
    }

    private boolean isAny(TermsEnum terms, BytesRef value, RoaringBitmap documents) {
        try {
            if (!terms.seekExact(value)) {
                return false;
            }
            PostingsEnum found = terms.postings(postings, PostingsEnum.NONE);
            postings = found;
            for (int next = found.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = found.nextDoc()) {
                if (documents.contains(next)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TermsEnum> open(String field) {
        return segments.stream().map(segment -> open(field, segment)).toList();
    }

    private static TermsEnum open(String field, Segment segment) {
        try {
            Terms terms = segment.reader().terms(field);
            return terms == null ? TermsEnum.EMPTY : terms.iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
