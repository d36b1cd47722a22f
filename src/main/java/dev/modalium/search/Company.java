package dev.modalium.search;

import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tasks by which a dataset is akin to the ones that match: those that are like the asked ones, and those that the
/// matching datasets are used for as well.
///
/// For one question on one thread: what is found of a task is kept for all datasets that are held against it.
final class Company {

    private final Vocabulary vocabulary;
    private final Kinship kinship;
    private final Set<String> likeAsked;
    private final Supplier<Set<String>> findOfMatches;
    private @Nullable Set<String> ofMatches;
    private final Map<AskedTask, Map<String, Set<String>>> around = new HashMap<>();

    /// @param ofMatches slugs of the tasks that matching datasets support, looked up when they are first needed
    Company(Vocabulary vocabulary, Kinship kinship, List<AskedTask> asked, Supplier<Set<String>> ofMatches) {
        this.vocabulary = vocabulary;
        this.kinship = kinship;
        this.likeAsked = asked.stream()
                .flatMap(tasks -> tasks.candidates().stream())
                .flatMap(task -> kinship.like(task).stream())
                .collect(Collectors.toSet());
        this.findOfMatches = ofMatches;
    }

    /// How many of the tasks that a dataset supports are like the asked ones: of the same family, or joining the same
    /// modalities.
    long closeness(Holding holding) {
        return holding.summary().tasks().stream().filter(likeAsked::contains).count();
    }

    /// Tasks that share a family with this one, without itself.
    Set<String> like(Task task) {
        return kinship.ofFamily(task);
    }

    /// Tasks of matching datasets that join the same modalities as the asked one; where nothing matches, any will do.
    Set<String> around(AskedTask asked, Task task) {
        return around.computeIfAbsent(asked, _ -> new HashMap<>())
                .computeIfAbsent(task.slug(), _ -> findAround(asked, task));
    }

    private Set<String> ofMatches() {
        Set<String> known = ofMatches;
        if (known == null) {
            known = findOfMatches.get();
            ofMatches = known;
        }
        return known;
    }

    private Set<String> findAround(AskedTask asked, Task task) {
        Collection<String> families = asked.families().isEmpty() ? vocabulary.modalityFamilies(task) : asked.families();
        return vocabulary.tasks().stream()
                .filter(other -> !asked.candidates().contains(other))
                .filter(other -> ofMatches().isEmpty() || ofMatches().contains(other.slug()))
                .filter(other -> vocabulary.modalityFamilies(other).containsAll(families))
                .map(Task::slug)
                .collect(Collectors.toSet());
    }
}
