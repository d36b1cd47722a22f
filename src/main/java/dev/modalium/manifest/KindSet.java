package dev.modalium.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// Annotations of one set of kinds, counted by category and by the modalities of the items that they stand on.
///
/// A manifest has few such sets, and counting them is cheaper than counting their members. An annotation that comes
/// before its item waits for it.
final class KindSet {

    private final List<IdSet> annotated;
    private final Map<Set<String>, long[]> byModalities = new HashMap<>();
    private final Tally categories = new Tally();
    private final IdCounts waiting = new IdCounts();
    private long annotations;

    /// @param annotated sets to which each annotation adds its item
    KindSet(List<IdSet> annotated) {
        this.annotated = annotated;
    }

    /// @param modalities those of the item, or null while it has not come
    void annotation(String itemId, @Nullable String category, @Nullable Set<String> modalities) {
        annotations++;
        if (category != null) {
            categories.add(category);
        }
        for (IdSet items : annotated) {
            items.add(itemId);
        }
        if (modalities == null) {
            waiting.add(itemId);
        } else {
            add(modalities, 1);
        }
    }

    void item(String id, Set<String> modalities) {
        int waited = waiting.take(id);
        if (waited > 0) {
            add(modalities, waited);
        }
    }

    /// All of them, those whose item never came included.
    long annotations() {
        return annotations;
    }

    /// By key of the category.
    SortedMap<String, Long> categories() {
        return categories.counted();
    }

    void forEachGroup(ObjLongConsumer<Set<String>> action) {
        byModalities.forEach((modalities, count) -> action.accept(modalities, count[0]));
    }

    private void add(Set<String> modalities, long n) {
        byModalities.computeIfAbsent(modalities, set -> new long[1])[0] += n;
    }
}
