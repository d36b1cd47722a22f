package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What the index keeps of each dataset in one field, read fastest in the order of the index.
///
/// For one thread.
final class Kept {

    private final List<Segment> segments;
    private final String field;
    private final @Nullable BinaryDocValues[] values;

    Kept(List<Segment> segments, String field) {
        this.segments = segments;
        this.field = field;
        this.values = new BinaryDocValues[segments.size()];
    }

    /// Until the next one is read.
    BytesRef of(Hit hit) {
        try {
            BinaryDocValues known = values[hit.segment()];
            if (known == null || known.docID() > hit.document()) { // they go forward only
                known = DocValues.getBinary(segments.get(hit.segment()).reader(), field);
                values[hit.segment()] = known;
            }
            if (!known.advanceExact(hit.document())) {
                throw new IllegalStateException("Every dataset has a " + field);
            }
            return known.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
