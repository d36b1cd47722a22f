package dev.modalium.catalogue.web;

import dev.modalium.catalogue.NamedDatasets;
import dev.modalium.catalogue.SupportConflict;
import dev.modalium.catalogue.SupportConflict.About;
import dev.modalium.catalogue.SupportConflict.Kind;
import dev.modalium.catalogue.SupportConflicts;
import dev.modalium.catalogue.SupportConflicts.Place;
import dev.modalium.catalogue.SupportConflicts.Wanted;
import dev.modalium.catalogue.UnknownDataset;
import dev.modalium.language.Given;
import dev.modalium.language.Language;
import dev.modalium.language.Said;
import dev.modalium.vocabulary.Task;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import dev.modalium.web.Page;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/support-conflicts`: where declarations and counts disagree, for the whole
/// catalogue.
@RestController
class SupportConflictController {

    private final SupportConflicts conflicts;
    private final NamedDatasets datasets;
    private final Vocabulary vocabulary;

    SupportConflictController(SupportConflicts conflicts, NamedDatasets datasets, Vocabulary vocabulary) {
        this.conflicts = conflicts;
        this.datasets = datasets;
        this.vocabulary = vocabulary;
    }

    @Operation(
            summary = "Where what is declared and the counts of manifests disagree",
            description =
                    "About tasks, modalities, pairs and annotation kinds. A conflict is declared, and the counts of a published"
                            + " release do not show it though they could. Where only drafts were counted, where fewer items were"
                            + " counted than the dataset is said to have, or where no manifest is in a format that could show it,"
                            + " it is not-shown, and `because` says which; what is counted and not declared is not-declared."
                            + " Datasets without counted items are in none of them.")
    @GetMapping("/api/v1/support-conflicts")
    Page<SupportConflict> conflicts(
            @Parameter(
                            description =
                                    "conflict, which is meant where nothing is said, not-shown or not-declared; repeated:"
                                            + " each of them")
                    @RequestParam(defaultValue = "conflict")
                    List<String> kind,
            @Parameter(
                            description =
                                    "task, modality, pair or annotation; repeated: each of them; all where nothing is said")
                    @RequestParam(defaultValue = "")
                    List<String> about,
            @Parameter(description = "slug or another name of a dataset") @RequestParam(required = false) @Nullable
                    String dataset,
            @Parameter(description = "a task by any of its names: what is about it only")
                    @RequestParam(required = false)
                    @Nullable
                    String task,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Language language) {
        Page.requireLimit(limit);
        List<Kind> kinds = kind.stream().map(SupportConflictController::kind).toList();
        List<About> wanted = about.isEmpty()
                ? List.of(About.values())
                : about.stream().map(SupportConflictController::about).toList();
        String known = dataset == null || dataset.isBlank() ? null : dataset(dataset);
        String slug = task == null || task.isBlank() ? null : task(task).slug();
        Place after = cursor == null ? null : place(cursor);
        return Page.of(
                conflicts.in(language).find(new Wanted(kinds, wanted, known, slug, after, limit + 1)),
                limit,
                SupportConflictController::cursor);
    }

    private static About about(String slug) {
        return About.of(slug)
                .orElseThrow(() -> Problem.parameter("about", Said.of("parameter.about", Given.shown(slug))));
    }

    private static Kind kind(String slug) {
        return Kind.of(slug).orElseThrow(() -> Problem.parameter("kind", Said.of("parameter.kind", Given.shown(slug))));
    }

    private String dataset(String name) {
        try {
            return datasets.slug(name);
        } catch (UnknownDataset e) {
            throw Problem.parameter("dataset", e.said()).with("nearest", e.near());
        }
    }

    private Task task(String name) {
        return vocabulary
                .lexicon()
                .lookup(name, TermContext.TASK)
                .map(Task.class::cast)
                .orElseThrow(() -> Problem.parameter("task", Said.of("parameter.task", Given.shown(name))));
    }

    private static String cursor(SupportConflict last) {
        Place place = Place.of(last);
        String text = String.join("\n", place.dataset(), place.about(), place.term());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split("\n", -1));
            if (parts.size() == 3 && text.indexOf('\0') < 0) {
                return new Place(parts.get(0), parts.get(1), parts.get(2));
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw Problem.parameter("cursor", Said.of("parameter.cursor"));
    }
}
