package dev.modalium.search.index;

import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/// What the index holds at one revision of the catalogue, made once and shared by all who read it.
record View(DirectoryReader reader, IndexSearcher searcher, List<Segment> segments, long revision) {

    static View of(DirectoryReader reader, long revision) {
        return new View(
                reader,
                new IndexSearcher(reader),
                reader.leaves().stream().map(Segment::of).toList(),
                revision);
    }
}
