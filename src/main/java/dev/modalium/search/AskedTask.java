package dev.modalium.search;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Any;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.TaskValue;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a clause asks for that is about tasks only: any one of these.
///
/// @param candidates tasks that would do
/// @param slugs of these
/// @param families families of modalities that were asked for with them, which all candidates join
/// @param derived whether only derived support counts
record AskedTask(List<Task> candidates, Set<String> slugs, Set<String> families, boolean derived) {

    /// None where the clause is not about tasks alone.
    static List<AskedTask> in(Filter clause, Vocabulary vocabulary) {
        return switch (clause) {
            case Has(Field field, String value)
            when field == Field.TASK -> List.of(of(TaskValue.parse(value), vocabulary));
            case Any(List<Filter> parts) -> {
                List<AskedTask> each = new ArrayList<>();
                parts.forEach(part -> each.addAll(in(part, vocabulary)));
                yield each.size() == parts.size() ? List.of(any(each)) : List.of();
            }
            case Filter.Condition _, Filter.All _, Filter.Not _ -> List.of();
        };
    }

    /// Without looking into the tasks, which say a lot of themselves.
    @Override
    public int hashCode() {
        return 31 * families.hashCode() + candidates.size();
    }

    private static AskedTask of(TaskValue value, Vocabulary vocabulary) {
        return of(value.tasks(vocabulary), Set.copyOf(value.joining()), value.derived());
    }

    private static AskedTask of(List<Task> candidates, Set<String> families, boolean derived) {
        Set<String> slugs = candidates.stream().map(Task::slug).collect(Collectors.toSet());
        return new AskedTask(candidates, slugs, families, derived);
    }

    private static AskedTask any(List<AskedTask> each) {
        Set<Task> candidates = new LinkedHashSet<>();
        each.forEach(one -> candidates.addAll(one.candidates()));
        Set<String> families = new LinkedHashSet<>(each.getFirst().families());
        each.forEach(one -> families.retainAll(one.families()));
        return of(List.copyOf(candidates), families, each.stream().allMatch(AskedTask::derived));
    }
}
