package dev.modalium.catalogue.web;

import dev.modalium.catalogue.SupportConflict;
import dev.modalium.catalogue.SupportConflict.Kind;
import dev.modalium.catalogue.SupportConflicts;
import dev.modalium.catalogue.SupportConflicts.Place;
import dev.modalium.catalogue.SupportConflicts.Wanted;
import dev.modalium.language.Language;
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
    private final Vocabulary vocabulary;

    SupportConflictController(SupportConflicts conflicts, Vocabulary vocabulary) {
        this.conflicts = conflicts;
        this.vocabulary = vocabulary;
    }

    @Operation(
            summary = "Where declared support and the counts of manifests disagree",
            description =
                    "A conflict is a task that is declared, and that the counts of a published release do not show."
                            + " Where only drafts were counted it is not-shown, since manifests may be to come; what is counted and"
                            + " not declared is not-declared. Datasets without counted items are in none of them.")
    @GetMapping("/api/v1/support-conflicts")
    Page<SupportConflict> conflicts(
            @Parameter(
                            description =
                                    "conflict, which is meant where nothing is said, not-shown or not-declared; repeated:"
                                            + " each of them")
                    @RequestParam(defaultValue = "conflict")
                    List<String> kind,
            @Parameter(description = "slug of a dataset") @RequestParam(required = false) @Nullable String dataset,
            @Parameter(description = "a task by any of its names") @RequestParam(required = false) @Nullable
                    String task,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Language language) {
        Page.requireLimit(limit);
        List<Kind> kinds = kind.stream().map(SupportConflictController::kind).toList();
        String slug = task == null ? null : task(task).slug();
        Place after = cursor == null ? null : place(cursor);
        return Page.of(
                conflicts.in(language).find(new Wanted(kinds, dataset, slug, after, limit + 1)),
                limit,
                SupportConflictController::cursor);
    }

    private static Kind kind(String slug) {
        return Kind.of(slug)
                .orElseThrow(() -> Problem.parameter(
                        "kind", "'" + slug + "' is no kind; expected conflict, not-shown or not-declared."));
    }

    private Task task(String name) {
        return vocabulary
                .lexicon()
                .lookup(name, TermContext.TASK)
                .map(Task.class::cast)
                .orElseThrow(() ->
                        Problem.parameter("task", "'" + name + "' is no task; /api/v1/vocabulary/tasks lists them."));
    }

    private static String cursor(SupportConflict last) {
        byte[] place = (last.dataset() + "\n" + last.task()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    private static Place place(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            if (end > 0 && text.indexOf('\0') < 0) {
                return new Place(text.substring(0, end), text.substring(end + 1));
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw Problem.parameter("cursor", "This cursor was not given out here. Take the value of `next` as it stands.");
    }
}
