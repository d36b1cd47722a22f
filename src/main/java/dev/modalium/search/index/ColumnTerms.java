package dev.modalium.search.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;

/// The values of columns as terms of one field: each behind the name of its column.
///
/// Most values stand in very many datasets, so that each term is made once.
final class ColumnTerms {

    private static final char BEHIND_COLUMN = ' ';

    private final Map<String, Map<String, BytesRef>> known = new ConcurrentHashMap<>();

    /// @param column that is not open, and so has no values without end
    BytesRef of(String column, String value) {
        return known.computeIfAbsent(column, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(value, _ -> new BytesRef(column + BEHIND_COLUMN + value));
    }

    /// Where the value begins in such a term.
    static int valueIn(String term) {
        return term.indexOf(BEHIND_COLUMN) + 1;
    }
}
