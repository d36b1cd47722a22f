package dev.modalium.ingest.web;

import static java.util.stream.Collectors.joining;

import dev.modalium.catalogue.ReleaseReading;
import dev.modalium.ingest.ItemFilter;
import dev.modalium.ingest.ItemView;
import dev.modalium.ingest.Items;
import dev.modalium.vocabulary.AnnotationKind;
import dev.modalium.vocabulary.TermContext;
import dev.modalium.vocabulary.Vocabulary;
import dev.modalium.web.Page;
import dev.modalium.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The items of a dataset's release, narrowed and a page at a time.
@RestController
class ItemController {

    /// Known values that a refusal names.
    private static final int SHOWN = 100;

    private final Items items;
    private final ReleaseReading releases;
    private final Vocabulary vocabulary;

    ItemController(Items items, ReleaseReading releases, Vocabulary vocabulary) {
        this.items = items;
        this.releases = releases;
        this.vocabulary = vocabulary;
    }

    /// @param release its version; the newest where none is named
    @GetMapping("/api/v1/datasets/{slug}/items")
    Page<ItemView> list(
            @PathVariable String slug,
            @RequestParam @Nullable String release,
            @RequestParam @Nullable String split,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Double minEventSeconds,
            @RequestParam @Nullable Double maxEventSeconds,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Page.requireLimit(limit);
        requireLengths(minEventSeconds, maxEventSeconds);
        long releaseId = releases.find(slug, release);
        var filter =
                new ItemFilter(split, category, kind == null ? null : kindOf(kind), minEventSeconds, maxEventSeconds);
        List<ItemView> found = items.find(releaseId, filter, cursor == null ? null : decode(cursor), limit + 1);
        if (found.isEmpty() && cursor == null) {
            requireKnown("split", split, () -> items.splits(releaseId));
            requireKnown("category", category, () -> items.categories(releaseId));
        }
        return Page.of(found, limit, last -> encode(last.id()));
    }

    /// The slug of an annotation kind that is named by any of its names.
    private String kindOf(String name) {
        return vocabulary
                .annotationKind(name)
                .or(() -> vocabulary
                        .lexicon()
                        .lookup(name, TermContext.ANNOTATION_KIND)
                        .map(AnnotationKind.class::cast))
                .map(AnnotationKind::slug)
                .orElseThrow(() -> Problem.parameter(
                        "kind",
                        "'" + name + "' is no kind of annotation; /api/v1/vocabulary/annotation-kinds lists them."));
    }

    private static void requireLengths(@Nullable Double shortest, @Nullable Double longest) {
        if (shortest != null && !(shortest >= 0)) {
            throw Problem.parameter(
                    "minEventSeconds", "minEventSeconds is " + shortest + "; expected 0 or more seconds.");
        }
        if (longest != null && !(longest >= (shortest == null ? 0 : shortest))) {
            throw Problem.parameter(
                    "maxEventSeconds",
                    "maxEventSeconds is " + longest + "; expected seconds, and no fewer than minEventSeconds.");
        }
    }

    /// Says that there is no such value, where nothing was found because of that.
    private static void requireKnown(String parameter, @Nullable String value, Supplier<List<String>> all) {
        if (value == null) {
            return;
        }
        List<String> known = all.get();
        if (!known.contains(value)) {
            throw Problem.parameter(
                            parameter,
                            "The release has no " + parameter + " '" + value + "'; it has "
                                    + (known.isEmpty()
                                            ? "none"
                                            : known.stream().limit(SHOWN).collect(joining(", ")))
                                    + (known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more." : "."))
                    .with("known", known.stream().limit(SHOWN).toList());
        }
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException e) {
            throw Problem.parameter("cursor", "The cursor is not one of ours; take it from 'next' of the page before.");
        }
    }
}
