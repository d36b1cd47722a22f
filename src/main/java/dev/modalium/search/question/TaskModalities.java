package dev.modalium.search.question;

import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The families of modalities that each task joins, and those of each task in a family of tasks.
final class TaskModalities {

    private final Map<String, List<Set<String>>> bySlug = new HashMap<>();

    TaskModalities(Vocabulary vocabulary) {
        for (TaskFamily family : vocabulary.taskFamilies()) {
            bySlug.put(
                    family.slug(),
                    vocabulary.tasksIn(family.slug()).stream()
                            .map(task -> Set.copyOf(vocabulary.modalityFamilies(task)))
                            .toList());
        }
        for (Task task : vocabulary.tasks()) {
            bySlug.put(task.slug(), List.of(Set.copyOf(vocabulary.modalityFamilies(task))));
        }
    }

    /// @param slug of a task or of a family of tasks; a task goes first where they are called alike
    List<Set<String>> of(String slug) {
        return bySlug.getOrDefault(slug, List.of());
    }
}
