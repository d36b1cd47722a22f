package dev.modalium.search.question;

import dev.modalium.vocabulary.Lexicon;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds the task that does the same with other modalities: with audio, visual question answering is audio-visual.
///
/// Siblings share a family, and a name but for the modalities in it. The one to take handles all that the question
/// names, and joins the families of the named task and those, no others.
final class Siblings {

    /// Other words that say no more of a task than its modalities; `dance` and `movie` would.
    private static final Set<String> LIKE_MODALITIES = Set.of(
            "2d",
            "3d",
            "multimodal",
            "visual",
            "textual",
            "sound",
            "acoustic",
            "language",
            "natural language",
            "picture",
            "photo");
    private static final int LONGEST_MODALITY = 3; // words

    /// A name of a task in words, and those of them that name no modality.
    private record Name(List<String> words, List<String> core) {}

    private final Vocabulary vocabulary;
    private final Map<String, List<Name>> names = new HashMap<>();

    Siblings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.tasks().forEach(task -> names.put(task.slug(), names(task)));
    }

    /// The sibling to take in the place of the task; none where the task will do, or where no single one is nearest.
    Optional<Task> of(Task task, Collection<String> modalities) {
        if (foreign(task, modalities).isEmpty()) {
            return Optional.empty();
        }
        Set<String> families = new HashSet<>(vocabulary.modalityFamilies(task));
        modalities.stream().map(vocabulary::familyOf).forEach(families::add);
        Map<Integer, List<Task>> byDistance = new TreeMap<>();
        vocabulary.tasks().stream()
                .filter(other -> other.families().stream().anyMatch(task.families()::contains))
                .filter(other -> foreign(other, modalities).isEmpty())
                .filter(other -> vocabulary.modalityFamilies(other).equals(families))
                .forEach(other -> distance(task, other)
                        .ifPresent(distance -> byDistance
                                .computeIfAbsent(distance, _ -> new ArrayList<>())
                                .add(other)));
        return byDistance.values().stream()
                .findFirst()
                .filter(nearest -> nearest.size() == 1)
                .map(List::getFirst);
    }

    /// Those of the modalities that the task neither takes in nor gives out.
    List<String> foreign(Task task, Collection<String> modalities) {
        return modalities.stream()
                .filter(asked -> vocabulary
                        .modalities(task)
                        .noneMatch(own -> Modality.covers(own, asked) || Modality.covers(asked, own)))
                .toList();
    }

    /// In how many words two names of the tasks differ, where they differ in modalities only.
    private Optional<Integer> distance(Task one, Task other) {
        return namesOf(one)
                .flatMap(ours -> namesOf(other)
                        .filter(theirs -> ours.core().equals(theirs.core()))
                        .map(theirs -> differing(ours.words(), theirs.words())))
                .min(Integer::compare);
    }

    private Stream<Name> namesOf(Task task) {
        return names.getOrDefault(task.slug(), List.of()).stream();
    }

    private List<Name> names(Task task) {
        return Stream.concat(Stream.of(task.label().en()), task.aliases().stream())
                .map(name -> Arrays.asList(Lexicon.fold(name).split(" ", -1)))
                .map(words -> new Name(words, core(words)))
                .filter(name -> !name.core().isEmpty())
                .toList();
    }

    private static int differing(List<String> ours, List<String> theirs) {
        Set<String> all = new HashSet<>(ours);
        all.addAll(theirs);
        return 2 * all.size() - Set.copyOf(ours).size() - Set.copyOf(theirs).size();
    }

    /// The words of a name that name no modality.
    private List<String> core(List<String> words) {
        List<String> core = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = modalityAt(words, at);
            if (end == at) {
                core.add(words.get(at));
                end++;
            }
            at = end;
        }
        return core;
    }

    private int modalityAt(List<String> words, int at) {
        for (int end = Math.min(words.size(), at + LONGEST_MODALITY); end > at; end--) {
            String name = String.join(" ", words.subList(at, end));
            boolean modality = vocabulary.lexicon().lookup(name, TermContext.MODALITY).stream()
                    .anyMatch(term -> Lexicon.fold(term.label().en()).equals(name));
            if (modality || LIKE_MODALITIES.contains(name)) {
                return end;
            }
        }
        return at;
    }
}
