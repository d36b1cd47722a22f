package dev.modalium.search.question;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.TaskValue;
import dev.modalium.search.question.Interpretation.Kind;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads tasks and modalities that are named together as tasks that join these modalities.
final class Joining {

    private final Vocabulary vocabulary;
    private final TaskModalities taskModalities;
    private final TermItems terms;
    private final Sentence sentence;
    private final Notes notes;
    private final Siblings siblings;

    Joining(
            Vocabulary vocabulary,
            TaskModalities taskModalities,
            Siblings siblings,
            TermItems terms,
            Sentence sentence,
            Notes notes) {
        this.vocabulary = vocabulary;
        this.taskModalities = taskModalities;
        this.terms = terms;
        this.sentence = sentence;
        this.notes = notes;
        this.siblings = siblings;
    }

    /// The items with their filters narrowed; pairs and families of modalities go into the tasks where all take them.
    ///
    /// A pair beside single tasks stays: a task that can take both, such as 3D object detection,
    /// may be served by one.
    List<Item> joined(List<Item> items) {
        Set<String> modalities = new LinkedHashSet<>();
        items.forEach(item -> modalities.addAll(item.modalities()));
        List<Item> tasks = items.stream().filter(Item::isTask).toList();
        if (modalities.isEmpty() || tasks.isEmpty()) {
            return items;
        }
        tasks.forEach(task -> modalityNamedIn(task).ifPresent(modalities::add));
        List<Item> read = items;
        if (tasks.size() == 1 && tasks.getFirst().kind() == Kind.TASK) {
            read = items.stream()
                    .map(item -> item.isTask() ? sibling(item, modalities) : item)
                    .toList();
        }
        Set<String> families = new LinkedHashSet<>();
        modalities.forEach(one -> families.add(vocabulary.familyOf(one)));
        boolean all = read.stream().filter(Item::isTask).allMatch(task -> joins(task.slug(), families));
        boolean kept = read.equals(items) && tasks.stream().allMatch(task -> task.kind() == Kind.TASK);
        List<Item> narrowed = new ArrayList<>();
        for (Item item : read) {
            narrowed.add(
                    item.isTask()
                            ? narrowed(item, families)
                            : all && !(kept && isOnePair(item)) ? withoutFamilies(item) : item);
        }
        return narrowed;
    }

    /// Of three modalities and more, as in a list, no two must be related.
    private static boolean isOnePair(Item item) {
        return item.kind() == Kind.PAIR && !item.slug().contains(",");
    }

    /// `sound separation`: sound, where the family of tasks is one of other modalities as well.
    private Optional<String> modalityNamedIn(Item item) {
        boolean family = item.kind() == Kind.TASK_FAMILY && item.to() - item.from() > 1;
        return family
                ? vocabulary
                        .lexicon()
                        .lookup(sentence.textOf(item.from(), item.to() - 1), TermContext.MODALITY)
                        .map(Term::slug)
                        .filter(modality -> !isAlwaysJoined(item.slug(), vocabulary.familyOf(modality)))
                : Optional.empty();
    }

    private boolean isAlwaysJoined(String slug, String family) {
        return taskModalities.of(slug).stream().allMatch(joined -> joined.contains(family));
    }

    private Item sibling(Item item, Set<String> modalities) {
        return vocabulary
                .task(item.slug()) // none where the item stands for alternatives
                .flatMap(named -> siblings.of(named, modalities).map(sibling -> {
                    String text = sentence.textOf(item.from(), item.to());
                    notes.sibling(text, named, sibling, siblings.foreign(named, modalities));
                    return item.as(
                            Kind.TASK, sibling.slug(), terms.labels().of(sibling), new Has(Field.TASK, sibling.slug()));
                }))
                .orElse(item);
    }

    private Item narrowed(Item item, Set<String> families) {
        if (vocabulary.task(item.slug()).isPresent()) {
            return item;
        }
        if (!joins(item.slug(), families)) {
            notes.notJoined(sentence.textOf(item.from(), item.to()), families);
            return item;
        }
        boolean always = taskModalities.of(item.slug()).stream().allMatch(joined -> joined.containsAll(families));
        String value = new TaskValue(item.slug(), always ? List.of() : List.copyOf(families), false).toString();
        return item.with(new Has(Field.TASK, value));
    }

    /// Whether the task, or one of the family, takes in or gives out all of them.
    private boolean joins(String slug, Set<String> families) {
        return taskModalities.of(slug).stream().anyMatch(joined -> joined.containsAll(families));
    }

    /// What is left to ask for beside the tasks: modalities that are finer than a family.
    private Item withoutFamilies(Item item) {
        boolean asks = !item.modalities().isEmpty(); // what is excluded, and alternatives, do not
        if (!asks || (item.kind() != Kind.MODALITY && item.kind() != Kind.PAIR)) {
            return item;
        }
        List<String> finer = terms.finer(item.modalities());
        Filter rest = Filter.all(
                finer.stream().map(one -> new Has(Field.MODALITY, one)).toList());
        return item.with(rest);
    }
}
