package dev.modalium.search;

import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The tasks by which a dataset is akin to the ones that match: those that are like the asked ones, and those that the
/// matching datasets are used for as well.
///
/// For one question on one thread: what is found of a task is kept for all datasets that are held against it.
final class Company {

    private final Vocabulary vocabulary;
    private final Set<String> ofMatches;
    private final Map<String, Set<String>> like = new HashMap<>();
    private final Map<AskedTask, Map<String, Set<String>>> around = new HashMap<>();

    /// @param ofMatches slugs of the tasks that matching datasets support
    Company(Vocabulary vocabulary, Set<String> ofMatches) {
        this.vocabulary = vocabulary;
        this.ofMatches = ofMatches;
    }

    /// Tasks that share a family with this one, without itself.
    Set<String> like(Task task) {
        return like.computeIfAbsent(task.slug(), _ -> findLike(task));
    }

    /// Tasks of matching datasets that join the same modalities as the asked one; where nothing matches, any will do.
    Set<String> around(AskedTask asked, Task task) {
        return around.computeIfAbsent(asked, _ -> new HashMap<>())
                .computeIfAbsent(task.slug(), _ -> findAround(asked, task));
    }

    private Set<String> findLike(Task task) {
        return vocabulary.tasks().stream()
                .filter(other -> !other.equals(task) && !Collections.disjoint(other.families(), task.families()))
                .map(Task::slug)
                .collect(Collectors.toSet());
    }

    private Set<String> findAround(AskedTask asked, Task task) {
        Collection<String> families = asked.families().isEmpty() ? vocabulary.modalityFamilies(task) : asked.families();
        return vocabulary.tasks().stream()
                .filter(other -> !asked.candidates().contains(other))
                .filter(other -> ofMatches.isEmpty() || ofMatches.contains(other.slug()))
                .filter(other -> vocabulary.modalityFamilies(other).containsAll(families))
                .map(Task::slug)
                .collect(Collectors.toSet());
    }
}
