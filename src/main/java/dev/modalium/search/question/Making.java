package dev.modalium.search.question;

import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Requirement.HasModality;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskType;
import dev.modalium.vocabulary.Term;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/// The tasks that make one modality of another.
record Making(Vocabulary vocabulary) {

    /// The task that has the direction as one of its names, as it is written: `audio to image`.
    Optional<Task> named(String given, String result) {
        return lookup(given, result, TermContext.TASK).flatMap(term -> vocabulary.task(term.slug()));
    }

    /// The task of that name, else the only one that does it, unless their direction has a name of its own: `speech to
    /// motion` is more than gestures.
    ///
    /// @param given slug of the modality that is taken in
    /// @param result slug of that which is given out
    Optional<Task> of(String given, String result) {
        String from = label(given);
        String to = label(result);
        return named(from, to)
                .or(() -> lookup(from, to, TermContext.PAIR).isEmpty() ? only(given, result) : Optional.empty());
    }

    private Optional<Task> only(String given, String result) {
        List<Task> tasks = vocabulary.tasks().stream()
                .filter(task -> task.type() == TaskType.GENERATIVE)
                .filter(task -> task.inputs().equals(List.of(given)) && makes(task, result))
                .toList();
        return tasks.size() == 1 ? Optional.of(tasks.getFirst()) : Optional.empty();
    }

    /// Whether it gives out just that, or a kind of it that it needs its datasets to have: motion in 3D.
    private static boolean makes(Task task, String result) {
        return task.outputs().equals(List.of(result))
                || (task.outputs().size() == 1
                        && Modality.covers(task.outputs().getFirst(), result)
                        && task.rule() != null
                        && task.rule().requirements().stream()
                                .anyMatch(requirement -> requirement instanceof HasModality(List<String> anyOf)
                                        && anyOf.contains(result)));
    }

    private Optional<Term> lookup(String given, String result, TermContext context) {
        return vocabulary.lexicon().lookup(given + " to " + result, context);
    }

    private String label(String modality) {
        return vocabulary.modality(modality).map(one -> one.label().en()).orElse(modality);
    }
}
