package dev.modalium.ingest.web;

import dev.modalium.catalogue.ReleaseReading;
import dev.modalium.ingest.ItemFilter;
import dev.modalium.ingest.ItemView;
import dev.modalium.ingest.Items;
import dev.modalium.web.Page;
import dev.modalium.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The items of a dataset's release, narrowed and a page at a time.
@RestController
class ItemController {

    private final Items items;
    private final ReleaseReading releases;

    ItemController(Items items, ReleaseReading releases) {
        this.items = items;
        this.releases = releases;
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
        var filter = new ItemFilter(split, category, kind, minEventSeconds, maxEventSeconds);
        List<ItemView> found =
                items.find(releases.find(slug, release), filter, cursor == null ? null : decode(cursor), limit + 1);
        return Page.of(found, limit, last -> encode(last.id()));
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
