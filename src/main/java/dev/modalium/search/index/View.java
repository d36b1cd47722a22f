package dev.modalium.search.index;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.search.IndexSearcher;

/// What the index holds at one revision of the catalogue, made once and shared by all who read it.
record View(DirectoryReader reader, IndexSearcher searcher, List<Segment> segments, long revision) {

    static View of(DirectoryReader reader, long revision) {
        return of(reader, revision, Map.of());
    }

    /// The view that follows this one: segments that did not change are taken over.
    View next(DirectoryReader changed, long toRevision) {
        return of(changed, toRevision, segments.stream().collect(Collectors.toMap(Segment::key, Function.identity())));
    }

    private static View of(DirectoryReader reader, long revision, Map<CacheKey, Segment> before) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null); // bitmaps are what is kept
        return new View(
                reader,
                searcher,
                reader.leaves().stream()
                        .map(context -> Segment.of(context, before))
                        .toList(),
                revision);
    }
}
