package dev.modalium.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// Which items carry which modalities, by themselves or by an annotation, and so which pairs of families.
///
/// Items are kept by the few sets of modalities that occur, annotated items by the modality that was added.
final class Coverage {

    private final Map<String, String> modalityOfKind;
    private final Map<Set<String>, IdSet> carrying = new HashMap<>();
    private final Map<String, IdSet> annotatedWith = new TreeMap<>();

    Coverage(Map<String, String> modalityOfKind) {
        this.modalityOfKind = Map.copyOf(modalityOfKind);
    }

    void item(Item item) {
        carrying.computeIfAbsent(item.modalities(), set -> new IdSet()).add(item.id());
    }

    /// The modalities of an item that has come, else null.
    @Nullable
    Set<String> modalitiesOf(String itemId) {
        for (Map.Entry<Set<String>, IdSet> group : carrying.entrySet()) {
            if (group.getValue().contains(itemId)) {
                return group.getKey();
            }
        }
        return null;
    }

    void forEachGroup(ObjLongConsumer<Set<String>> action) {
        carrying.forEach((modalities, items) -> action.accept(modalities, items.size()));
    }

    /// Counts what stands on each item that has come, nothing included.
    Distribution spread(ItemCounts annotations) {
        var counter = new Counter();
        carrying.values()
                .forEach(items -> items.forEach(
                        number -> counter.add(annotations.ofNumber(number)),
                        text -> counter.add(annotations.ofText(text))));
        return counter.counted();
    }

    /// The sets to which an annotation of these kinds adds its item, one for each modality that it adds.
    List<IdSet> annotatedBy(Set<String> kinds) {
        return kinds.stream()
                .map(modalityOfKind::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(modality -> annotatedWith.computeIfAbsent(modality, key -> new IdSet()))
                .toList();
    }

    SortedMap<String, Long> modalities() {
        SortedMap<String, Long> counts = new TreeMap<>();
        carrying.forEach((own, items) -> {
            own.forEach(modality -> counts.merge(modality, items.size(), Long::sum));
            annotatedWith.forEach((added, annotated) -> {
                if (!own.contains(added)) {
                    count(counts, added, items.common(annotated));
                }
            });
        });
        return counts;
    }

    SortedMap<String, Long> pairs() {
        Map<String, IdSet> annotatedFamilies = new TreeMap<>();
        annotatedWith.forEach((modality, annotated) -> annotatedFamilies
                .computeIfAbsent(Families.of(modality), key -> new IdSet())
                .addAll(annotated));
        SortedMap<String, Long> counts = new TreeMap<>();
        carrying.forEach((own, items) -> {
            Set<String> families = Families.of(own);
            for (String one : families) {
                for (String other : families) {
                    if (one.compareTo(other) < 0) {
                        count(counts, Families.pair(one, other), items.size());
                    }
                }
            }
            annotatedFamilies.forEach((added, annotated) -> {
                if (!families.contains(added)) {
                    long n = items.common(annotated);
                    families.forEach(family -> count(counts, Families.pair(family, added), n));
                }
            });
        });
        return counts;
    }

    private static void count(SortedMap<String, Long> counts, String name, long n) {
        if (n > 0) {
            counts.merge(name, n, Long::sum);
        }
    }
}
