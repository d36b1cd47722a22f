package dev.modalium.search.index;

import dev.modalium.search.filter.TaskValue;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The tasks that a value of the field of tasks stands for.
final class Tasks {

    private final Vocabulary vocabulary;
    private final Map<TaskValue, List<String>> known = new ConcurrentHashMap<>();

    Tasks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Slugs of the task itself, or of those in the family, that join what the value says; none where no task does.
    List<String> of(TaskValue value) {
        return known.computeIfAbsent(value, this::find);
    }

    private List<String> find(TaskValue value) {
        List<Task> candidates = vocabulary
                .task(value.slug())
                .map(List::of)
                .orElseGet(() ->
                        vocabulary.taskFamily(value.slug()).isPresent() ? vocabulary.tasksIn(value.slug()) : List.of());
        return candidates.stream()
                .filter(task -> vocabulary.modalityFamilies(task).containsAll(value.joining()))
                .map(Task::slug)
                .toList();
    }
}
