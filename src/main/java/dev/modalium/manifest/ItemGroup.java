package dev.modalium.manifest;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Items that carry the very same modalities by themselves, and the annotations that stand on them.
///
/// @param items how many there are
/// @param annotations annotation records on them
/// @param kinds the same by annotation kind slug
public record ItemGroup(long items, long annotations, SortedMap<String, Long> kinds) {

    static final ItemGroup EMPTY = new ItemGroup(0, 0, new TreeMap<>());

    public ItemGroup {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNullElseGet(kinds, TreeMap::new)));
    }

    public ItemGroup merge(ItemGroup other) {
        return new ItemGroup(items + other.items, annotations + other.annotations, Counts.sum(kinds, other.kinds));
    }

    ItemGroup without(ItemGroup known) {
        return new ItemGroup(
                items - known.items, annotations - known.annotations, Counts.difference(kinds, known.kinds));
    }

    boolean isEmpty() {
        return items == 0 && annotations == 0 && kinds.isEmpty();
    }
}
