package dev.modalium.search.coverage;

import dev.modalium.search.filter.Field;
import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Has;
import dev.modalium.search.filter.TaskValue;
import dev.modalium.vocabulary.ModalityPair;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A place in the map: a pair of modalities, and a task or a family of tasks that joins them.
///
/// @param pair slug such as `vision+audio`
/// @param task slug of a task, or of a family of tasks
public record CellKey(String pair, String task) {

    private static final Pattern WRITTEN =
            Pattern.compile("[a-z0-9-]+@[a-z-]+[+ ][a-z-]+"); // a plus may come as a space

    /// The places in the row of a task or family; none where nothing in it joins two families of
    /// modalities.
    static List<CellKey> of(String task, Vocabulary vocabulary) {
        Stream<String> pairs = vocabulary.task(task).stream()
                .flatMap(one -> vocabulary.pairsOf(vocabulary.modalityFamilies(one)).stream())
                .map(ModalityPair::slug);
        Stream<String> ofFamily = vocabulary.taskFamily(task).stream()
                .flatMap(family -> vocabulary.tasksIn(family.slug()).stream())
                .flatMap(one -> of(one.slug(), vocabulary).stream())
                .map(CellKey::pair);
        return Stream.concat(pairs, ofFamily)
                .distinct()
                .map(pair -> new CellKey(pair, task))
                .toList();
    }

    /// Reads the form that [#toString] writes, with the modalities in either order.
    public static Optional<CellKey> parse(String text, Vocabulary vocabulary) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        TaskValue value = TaskValue.parse(text.replace(' ', '+'));
        return of(value.slug(), vocabulary).stream()
                .filter(key -> Set.copyOf(key.modalities()).equals(Set.copyOf(value.joining())))
                .findFirst();
    }

    /// What a dataset in this place has: the pair in its items, and support for a task that joins it.
    public Filter filter(Vocabulary vocabulary) {
        String value = vocabulary.task(task).isPresent() ? task : toString();
        return Filter.all(List.of(new Has(Field.PAIR, pair), new Has(Field.TASK, value)));
    }

    List<String> modalities() {
        return List.of(pair.split("\\+"));
    }

    /// Such as `localization@audio+vision`.
    @Override
    public String toString() {
        return new TaskValue(task, modalities(), false).toString();
    }
}
