package dev.modalium.search.index;

import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskType;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;

/// From which families of modalities to which a generation task goes.
public final class TaskDirections {

    private TaskDirections() {}

    /// Such as `audio->motion`; none for tasks that generate nothing.
    public static List<String> of(Task task, Vocabulary vocabulary) {
        if (task.type() != TaskType.GENERATIVE) {
            return List.of();
        }
        return task.inputs().stream()
                .flatMap(input -> vocabulary.modality(input).stream())
                .map(Modality::slug)
                .map(vocabulary::familyOf)
                .distinct()
                .flatMap(from -> task.outputs().stream()
                        .flatMap(output -> vocabulary.modality(output).stream())
                        .map(Modality::slug)
                        .map(vocabulary::familyOf)
                        .distinct()
                        .filter(to -> !to.equals(from))
                        .map(to -> from + "->" + to))
                .toList();
    }
}
