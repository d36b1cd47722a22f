package dev.modalium.ingest.web;

import dev.modalium.catalogue.ReleaseReading;
import dev.modalium.ingest.AnnotationCursor;
import dev.modalium.ingest.ItemReading;
import dev.modalium.ingest.ItemView;
import dev.modalium.web.Page;
import dev.modalium.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One item of a dataset's release with all its annotations, and with the records as they stand in the manifests.
@RestController
class ItemDetailsController {

    private static final String SHOWN = "200";

    private final ItemReading items;
    private final ReleaseReading releases;

    ItemDetailsController(ItemReading items, ReleaseReading releases) {
        this.items = items;
        this.releases = releases;
    }

    @Operation(
            summary = "One item with its annotations",
            description = "With records=true, the item and each annotation come with the record as it stands in the"
                    + " manifest. 'nextAnnotations' is the cursor of further annotations.")
    @GetMapping("/api/v1/datasets/{slug}/items/{id}")
    ItemView one(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam @Nullable String release,
            @RequestParam(defaultValue = "false") boolean records,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = SHOWN) int limit) {
        Page.requireLimit(limit);
        AnnotationCursor after = cursor(cursor);
        return items.find(releases.find(slug, release), id, after, limit, records)
                .orElseThrow(() -> unknown(slug, release, id));
    }

    /// For ids that no path carries safely: servers and proxies refuse or rewrite `/`, `%`, `;`, `\` and `..` in one.
    @Operation(
            summary = "One item with its annotations, by an id of any characters",
            description = "As /items/{id}, for ids with characters that a path cannot carry, such as a slash.")
    @GetMapping("/api/v1/datasets/{slug}/item")
    ItemView any(
            @PathVariable String slug,
            @RequestParam String id,
            @RequestParam @Nullable String release,
            @RequestParam(defaultValue = "false") boolean records,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = SHOWN) int limit) {
        return one(slug, id, release, records, cursor, limit);
    }

    private static AnnotationCursor cursor(@Nullable String text) {
        try {
            return text == null ? AnnotationCursor.START : AnnotationCursor.parse(text);
        } catch (IllegalArgumentException _) {
            throw Problem.parameter(
                    "cursor", "The cursor is not one of ours; take it from 'nextAnnotations' of the item.");
        }
    }

    private static Problem unknown(String slug, @Nullable String release, String id) {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-item",
                        "There is no such item",
                        "There is no item '%s' in %s of '%s'; /api/v1/datasets/%s/items lists them."
                                .formatted(
                                        id, release == null ? "the newest release" : "release " + release, slug, slug))
                .with("id", id);
    }
}
