package dev.modalium.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// Counts what the matching datasets have, one column after another.
final class Counting {

    private final List<Segment> segments;
    private final List<DenseDocuments> documents;

    Counting(List<Segment> segments, Matching matching) {
        this.segments = segments;
        this.documents = matching.documents().stream().map(DenseDocuments::new).toList();
    }

    /// How many of the datasets have each value of a column; values that none has are left out.
    Map<String, Long> of(String column) {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).count(column, documents.get(i), counts);
        }
        return counts;
    }

    /// How many of the datasets have any of the values of a column that is not open.
    long ofAny(String column, List<String> values) {
        long count = 0;
        for (int i = 0; i < segments.size(); i++) {
            SegmentColumns columns = segments.get(i).columns();
            count += documents
                    .get(i)
                    .count(FastAggregation.or(values.stream()
                            .map(value -> columns.of(column, value))
                            .toArray(RoaringBitmap[]::new)));
        }
        return count;
    }
}
