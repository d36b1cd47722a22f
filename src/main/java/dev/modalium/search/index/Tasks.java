package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.TaskValue;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The tasks that values of the field of tasks, and clauses of a filter, stand for.
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

    /// Slugs of the tasks that a clause asks for, any one of them; none where it is not about tasks alone.
    List<String> of(Filter clause) {
        return switch (clause) {
            case Has(Field field, String value) when field == Field.TASK -> of(TaskValue.parse(value));
            case Any(List<Filter> parts) -> {
                List<List<String>> each = parts.stream().map(this::of).toList();
                yield each.stream().anyMatch(List::isEmpty)
                        ? List.of()
                        : each.stream().flatMap(List::stream).distinct().toList();
            }
            default -> List.of();
        };
    }

    private List<String> find(TaskValue value) {
        return value.tasks(vocabulary).stream().map(Task::slug).toList();
    }
}
