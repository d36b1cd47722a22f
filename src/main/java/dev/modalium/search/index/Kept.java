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
        return of(hit.segment(), hit.document());
    }

    /// The same of a document of a segment.
    BytesRef of(int segment, int document) {
        try {
            BinaryDocValues known = values[segment];
            if (known == null || known.docID() > document) { // they go forward only
                known = DocValues.getBinary(segments.get(segment).reader(), field);
                values[segment] = known;
            }
            if (!known.advanceExact(document)) {
                throw new IllegalStateException("Every dataset has a " + field);
            }
            return known.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
