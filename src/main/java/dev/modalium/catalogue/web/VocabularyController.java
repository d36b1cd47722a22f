package dev.modalium.catalogue.web;

import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.Label;
import dev.modalium.vocabulary.Licence;
import dev.modalium.vocabulary.Metric;
import dev.modalium.vocabulary.Modality;
import dev.modalium.vocabulary.Representation;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TaskFamily;
import dev.modalium.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The vocabulary over HTTP: the terms that filters and questions can use.
@RestController
@RequestMapping("/api/v1/vocabulary")
class VocabularyController {

    private final Vocabulary vocabulary;

    VocabularyController(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    record Terms<T>(List<T> items) {}

    /// @param rule what a dataset must contain to support the task, in words; null where it can only be declared
    record TaskView(
            String slug,
            Label label,
            List<String> abbreviations,
            List<String> aliases,
            String description,
            String source,
            List<String> families,
            String type,
            List<String> inputs,
            List<String> outputs,
            List<String> metrics,
            @Nullable String rule,
            @Nullable String declaredOnlyBecause) {}

    @GetMapping("/modalities")
    Terms<Modality> modalities() {
        return new Terms<>(vocabulary.modalities());
    }

    @GetMapping("/representations")
    Terms<Representation> representations() {
        return new Terms<>(vocabulary.representations());
    }

    @GetMapping("/tasks")
    Terms<TaskView> tasks() {
        return new Terms<>(vocabulary.tasks().stream().map(this::view).toList());
    }

    @GetMapping("/task-families")
    Terms<TaskFamily> taskFamilies() {
        return new Terms<>(vocabulary.taskFamilies());
    }

    @GetMapping("/annotation-kinds")
    Terms<AnnotationKindView> annotationKinds() {
        return new Terms<>(vocabulary.annotationKinds().stream()
                .map(AnnotationKindView::of)
                .toList());
    }

    @GetMapping("/metrics")
    Terms<Metric> metrics() {
        return new Terms<>(vocabulary.metrics());
    }

    @GetMapping("/licences")
    Terms<Licence> licences() {
        return new Terms<>(vocabulary.licences());
    }

    private TaskView view(Task task) {
        return new TaskView(
                task.slug(),
                task.label(),
                task.abbreviations(),
                task.aliases(),
                task.description(),
                task.source(),
                task.families(),
                task.type().slug(),
                task.inputs(),
                task.outputs(),
                task.metrics(),
                task.rule() == null ? null : task.rule().describe(vocabulary),
                task.declaredOnlyBecause());
    }

    record AnnotationKindView(
            String slug,
            Label label,
            List<String> abbreviations,
            List<String> aliases,
            String description,
            String source,
            String granularity,
            @Nullable String modality) {

        static AnnotationKindView of(AnnotationKind kind) {
            return new AnnotationKindView(
                    kind.slug(),
                    kind.label(),
                    kind.abbreviations(),
                    kind.aliases(),
                    kind.description(),
                    kind.source(),
                    kind.granularity().slug(),
                    kind.modality());
        }
    }
}
