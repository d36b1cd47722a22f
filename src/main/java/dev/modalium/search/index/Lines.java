package dev.modalium.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The printed lines of datasets, read fastest in the order of the index.
///
/// For one thread.
final class Lines {

    private final List<Segment> segments;
    private final @Nullable BinaryDocValues[] values;

    Lines(List<Segment> segments) {
        this.segments = segments;
        this.values = new BinaryDocValues[segments.size()];
    }

    byte[] of(Hit hit) {
        try {
            BinaryDocValues known = values[hit.segment()];
            if (known == null || known.docID() > hit.document()) { // they go forward only
                known = DocValues.getBinary(segments.get(hit.segment()).reader(), DatasetDocument.LINE);
                values[hit.segment()] = known;
            }
            if (!known.advanceExact(hit.document())) {
                throw new IllegalStateException("Every dataset has a line");
            }
            BytesRef line = known.binaryValue();
            return Arrays.copyOfRange(line.bytes, line.offset, line.offset + line.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
