package dev.modalium.search.filter;

import dev.modalium.language.Said;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// A task or a family of tasks as a value of [Field#TASK], which may be narrowed: `localization@vision+audio@derived`.
///
/// @param slug of a task or of a family
/// @param joining families of modalities that the supported task must take in or give out, all of them; sorted
/// @param derived whether the support must rest on what was counted in manifests
public record TaskValue(String slug, List<String> joining, boolean derived) {

    private static final String DERIVED = "derived";

    public TaskValue {
        joining = List.copyOf(new TreeSet<>(joining));
    }

    public static TaskValue of(String slug) {
        return new TaskValue(slug, List.of(), false);
    }

    /// Reads the form that [#toString] writes.
    public static TaskValue parse(String text) {
        String[] parts = text.split("@", -1);
        List<String> joining = new ArrayList<>();
        boolean derived = false;
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            if (part.equals(DERIVED)) {
                derived = true;
            } else {
                joining.addAll(List.of(part.split("\\+", -1)));
            }
        }
        return new TaskValue(parts[0], joining, derived);
    }

    /// Reads what people write, by any names of its terms.
    ///
    /// @throws UnusableParameter if it has a name that no such term has
    static TaskValue read(String given, NamedTerms terms) {
        String[] parts = given.split("@", 2);
        String slug = terms.slug(
                Field.TASK.key(), parts[0], Said.of("expected.task"), TermContext.TASK, TermContext.TASK_FAMILY);
        if (parts.length == 1) {
            return of(slug);
        }
        TaskValue narrowing = parse("@" + parts[1]);
        List<String> joining = narrowing.joining().stream()
                .map(modality -> terms.family(Field.TASK.key(), modality, Said.of("expected.joining")))
                .toList();
        return new TaskValue(slug, joining, narrowing.derived());
    }

    /// The task itself, or those in the family, that join what the value says; none where no task does.
    public List<Task> tasks(Vocabulary vocabulary) {
        List<Task> named = vocabulary
                .task(slug)
                .map(List::of)
                .orElseGet(() -> vocabulary.taskFamily(slug).isPresent() ? vocabulary.tasksIn(slug) : List.of());
        return named.stream()
                .filter(task -> vocabulary.modalityFamilies(task).containsAll(joining))
                .toList();
    }

    /// Such as `localization@audio+vision`, equal for equal values.
    @Override
    public String toString() {
        return slug + (joining.isEmpty() ? "" : "@" + String.join("+", joining)) + (derived ? "@" + DERIVED : "");
    }
}
