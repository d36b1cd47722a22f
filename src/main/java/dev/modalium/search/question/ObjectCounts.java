package dev.modalium.search.question;

import dev.modalium.search.filter.Filter.Within;
import dev.modalium.search.filter.Quantity;
import dev.modalium.search.question.Interpretation.Kind;
import java.util.List;
import java.util.Set;

/// What a number of objects counts: `10k objects` of meshes are as many items, one object each; of images they are what
/// is marked in them.
record ObjectCounts(Sentence sentence, Labels labels, Notes notes) {

    private static final Set<String> OF_ONE_OBJECT = Set.of("mesh", "point-cloud");
    private static final Set<Kind> MARKING = Set.of(Kind.ANNOTATION, Kind.TASK, Kind.TASK_FAMILY, Kind.CATEGORY);

    /// The items, with the objects among them as items where all else that is asked for is of single objects.
    List<Item> counted(List<Item> items) {
        List<String> modalities = items.stream()
                .filter(item -> !item.isExclusion())
                .flatMap(item -> item.modalities().stream())
                .toList();
        boolean single = !modalities.isEmpty()
                && OF_ONE_OBJECT.containsAll(modalities)
                && items.stream().noneMatch(item -> MARKING.contains(item.kind()));
        return single ? items.stream().map(this::counted).toList() : items;
    }

    private Item counted(Item item) {
        if (!(item.filter() instanceof Within(Quantity quantity, var range))
                || quantity != Quantity.ANNOTATIONS
                || !Units.areObjects(sentence.tokens().subList(item.from(), item.to()))) {
            return item;
        }
        notes.objects(sentence.textOf(item.from(), item.to()));
        return item.as(
                Kind.QUANTITY,
                Quantity.ITEMS.key(),
                labels.measured(new Measured(Quantity.ITEMS, range, false)),
                new Within(Quantity.ITEMS, range));
    }
}
