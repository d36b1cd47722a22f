package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.util.BytesRef;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/// How many annotations of which category datasets have, read for those that have the category at all.
final class CategoryCounts {

    private final SharedTexts shared;

    CategoryCounts(SharedTexts shared) {
        this.shared = shared;
    }

    /// @param counts by category and kind
    byte[] pack(Map<String, Map<String, Long>> counts) {
        Packing out = new Packing(shared);
        out.each(counts.entrySet(), category -> out.name(category.getKey()).counts(category.getValue()));
        return out.bytes();
    }

    RoaringBitmap of(Counted counted, Segment segment) {
        String category = counted.category().toLowerCase(Locale.ROOT);
        byte[] name = category.getBytes(StandardCharsets.UTF_8);
        RoaringBitmap having = segment.having(Columns.of(Field.CATEGORY), category);
        RoaringBitmap enough = new RoaringBitmap();
        try {
            BinaryDocValues counts = DocValues.getBinary(segment.reader(), DatasetDocument.CATEGORY_COUNTS);
            for (IntIterator each = having.getIntIterator(); each.hasNext(); ) {
                int document = each.next();
                if (counts.advanceExact(document)
                        && counted.range().contains(BigDecimal.valueOf(number(counts.binaryValue(), name, counted)))) {
                    enough.add(document);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return enough;
    }

    private long number(BytesRef packed, byte[] name, Counted counted) {
        Unpacking in = new Unpacking(shared, packed);
        long number = 0;
        for (long categories = in.number(); categories > 0; categories--) {
            boolean wanted = in.isName(name);
            for (long kinds = in.number(); kinds > 0; kinds--) {
                boolean counts = in.text().equals(counted.kind()) || counted.kind() == null;
                long annotations = in.number();
                number += wanted && counts ? annotations : 0;
            }
        }
        return number;
    }
}
