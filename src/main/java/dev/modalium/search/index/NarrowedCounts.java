package dev.modalium.search.index;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.PairValue;
import dev.modalium.search.filter.RelatedValue;
import dev.modalium.search.filter.TaskValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the values of a field narrowed in one way: `recognition@audio+vision` where a filter asks for
/// `localization@audio+vision`.
///
/// @param among counts what the datasets have
record NarrowedCounts(Counting among, Tasks tasks) {

    /// How the chosen values of a field are narrowed: what stands behind the value itself, such as `@audio+vision`.
    /// Empty where they are whole, or narrowed in different ways.
    static String narrowing(Field field, List<String> chosen) {
        List<String> all = chosen.stream()
                .map(value -> value.substring(whole(field, value).length()))
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : "";
    }

    private static String whole(Field field, String value) {
        return switch (field) {
            case TASK -> TaskValue.parse(value).slug();
            case PAIR -> PairValue.parse(value).slug();
            case RELATED -> RelatedValue.parse(value).name();
            case MODALITY,
                    DIRECTION,
                    RELATION,
                    GRANULARITY,
                    ANNOTATION,
                    CATEGORY,
                    NATURE,
                    LICENCE,
                    USE,
                    LANGUAGE,
                    BASIS,
                    STATUS -> value;
        };
    }

    /// How many of the datasets have each value that is narrowed so, and in no other way besides.
    Map<String, Long> of(Field field, String narrowing) {
        if (field == Field.TASK) {
            return ofTasks(TaskValue.parse(narrowing));
        }
        Map<String, Long> counts = among.of(field == Field.PAIR ? Columns.NARROWED_PAIR : Columns.NARROWED_RELATED);
        counts.keySet().removeIf(value -> !narrowing(field, List.of(value)).equals(narrowing));
        return counts;
    }

    private Map<String, Long> ofTasks(TaskValue narrowing) {
        String column = narrowing.derived() ? Columns.DERIVED : Columns.of(Field.TASK);
        Map<String, Long> whole = among.of(column);
        Map<String, Long> counts = new TreeMap<>();
        whole.keySet().forEach(slug -> {
            TaskValue value = new TaskValue(slug, narrowing.joining(), narrowing.derived());
            List<String> joined = value.joining().isEmpty() ? List.of(slug) : tasks.of(value);
            long count = joined.size() == 1 ? whole.getOrDefault(joined.getFirst(), 0L) : among.ofAny(column, joined);
            if (count > 0) {
                counts.put(value.toString(), count);
            }
        });
        return counts;
    }
}
