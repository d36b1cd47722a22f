package dev.modalium.search.index;

import java.util.List;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/// The datasets that pass a filter: for each segment of a snapshot its documents.
public record Matching(List<RoaringBitmap> documents) {

    public long count() {
        return documents.stream().mapToLong(RoaringBitmap::getLongCardinality).sum();
    }

    public boolean contains(Hit hit) {
        return documents.get(hit.segment()).contains(hit.document());
    }

    public Matching and(Matching other) {
        return new Matching(IntStream.range(0, documents.size())
                .mapToObj(i -> RoaringBitmap.and(documents.get(i), other.documents.get(i)))
                .toList());
    }

    public Matching andNot(Matching other) {
        return new Matching(IntStream.range(0, documents.size())
                .mapToObj(i -> RoaringBitmap.andNot(documents.get(i), other.documents.get(i)))
                .toList());
    }
}
