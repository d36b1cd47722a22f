package dev.modalium.search;

import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/// The tasks by which a dataset is akin to the ones that match: those that are like the asked ones, and those that the
/// matching datasets are used for as well.
///
/// @param ofMatches slugs of the tasks that matching datasets support
record Company(Vocabulary vocabulary, Set<String> ofMatches) {

    /// Tasks that share a family with this one, without itself.
    Set<String> like(Task task) {
        return vocabulary.tasks().stream()
                .filter(other -> !other.equals(task) && !Collections.disjoint(other.families(), task.families()))
                .map(Task::slug)
                .collect(Collectors.toSet());
    }

    /// Tasks of matching datasets that join the same modalities as the asked one; where nothing matches, any will do.
    Set<String> around(AskedTask asked, Task task) {
        Collection<String> families = asked.families().isEmpty() ? vocabulary.modalityFamilies(task) : asked.families();
        return vocabulary.tasks().stream()
                .filter(other -> !asked.candidates().contains(other))
                .filter(other -> ofMatches.isEmpty() || ofMatches.contains(other.slug()))
                .filter(other -> vocabulary.modalityFamilies(other).containsAll(families))
                .map(Task::slug)
                .collect(Collectors.toSet());
    }
}
