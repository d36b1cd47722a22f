package dev.modalium.search;

import static java.util.stream.Collectors.toSet;

import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Which tasks of the vocabulary are like which others, found once for each.
class Kinship {

    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> ofFamily = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> like = new ConcurrentHashMap<>();

    Kinship(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Slugs of the tasks that share a family with this one, without itself.
    Set<String> ofFamily(Task task) {
        return ofFamily.computeIfAbsent(
                task.slug(), slug -> slugs(other -> !other.slug().equals(slug) && sharesFamily(task, other)));
    }

    /// Slugs of the tasks that share a family with this one or join the same modalities, itself among them.
    Set<String> like(Task task) {
        Set<String> joined = vocabulary.modalityFamilies(task);
        return like.computeIfAbsent(
                task.slug(),
                _ -> slugs(other -> sharesFamily(task, other)
                        || vocabulary.modalityFamilies(other).equals(joined)));
    }

    private Set<String> slugs(Predicate<Task> wanted) {
        return vocabulary.tasks().stream().filter(wanted).map(Task::slug).collect(toSet());
    }

    private static boolean sharesFamily(Task one, Task other) {
        return !Collections.disjoint(one.families(), other.families());
    }
}
