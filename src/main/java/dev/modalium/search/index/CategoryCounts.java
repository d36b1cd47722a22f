package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter.Counted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.util.BytesRef;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How many annotations of which category datasets have, read for those that have the category at all.
final class CategoryCounts {

    private static final TypeReference<Map<String, Map<String, Long>>> COUNTS = new TypeReference<>() {};

    private final JsonMapper json;

    CategoryCounts(JsonMapper json) {
        this.json = json;
    }

    RoaringBitmap of(Counted counted, Segment segment) {
        String category = counted.category().toLowerCase(Locale.ROOT);
        RoaringBitmap having = segment.having(DatasetDocument.column(Field.CATEGORY), category);
        RoaringBitmap enough = new RoaringBitmap();
        try {
            BinaryDocValues counts = DocValues.getBinary(segment.reader(), DatasetDocument.CATEGORY_COUNTS);
            for (IntIterator each = having.getIntIterator(); each.hasNext(); ) {
                int document = each.next();
                if (counts.advanceExact(document)
                        && counted.range().contains(number(counts.binaryValue(), category, counted))) {
                    enough.add(document);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return enough;
    }

    private BigDecimal number(BytesRef counts, String category, Counted counted) {
        Map<String, Long> kinds = json.readValue(
                        new ByteArrayInputStream(counts.bytes, counts.offset, counts.length), COUNTS)
                .getOrDefault(category, Map.of());
        return BigDecimal.valueOf(
                counted.kind() == null
                        ? kinds.values().stream().mapToLong(Long::longValue).sum()
                        : kinds.getOrDefault(counted.kind(), 0L));
    }
}
