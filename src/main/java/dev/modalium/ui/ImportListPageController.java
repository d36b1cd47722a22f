package dev.modalium.ui;

import dev.modalium.ingest.Import;
import dev.modalium.ingest.ImportLog;
import dev.modalium.ingest.ImportStatus;
import dev.modalium.language.Language;
import dev.modalium.language.Said;
import dev.modalium.manifest.ManifestFormat;
import dev.modalium.manifest.ManifestFormats;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of imports, and the place to bring new ones.
@Controller
class ImportListPageController {

    private static final int PAGE_SIZE = 25;

    private final ImportLog imports;
    private final Words words;
    private final List<ManifestFormat> formats = ManifestFormats.installed().all();

    ImportListPageController(ImportLog imports, Words words) {
        this.imports = imports;
        this.words = words;
    }

    @GetMapping("/imports")
    String imports(
            @RequestParam(defaultValue = "") String dataset,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            Language language,
            Model model) {
        var filter = new ImportFilter(dataset, state);
        List<ImportStatus> found = imports.before(
                newer(cursor), filter.dataset().isEmpty() ? null : filter.dataset(), filter.states(), PAGE_SIZE + 1);
        model.addAttribute("page", ImportListView.of(found, PAGE_SIZE, filter, !cursor.isEmpty(), words.in(language)));
        model.addAttribute("formats", formats);
        return "imports";
    }

    private @Nullable Import newer(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        try {
            return imports.find(UUID.fromString(cursor)).orElseThrow(ImportListPageController::unusable);
        } catch (IllegalArgumentException _) {
            throw unusable();
        }
    }

    private static UnusableImportFilter unusable() {
        return new UnusableImportFilter(Said.of("unusable.imports.cursor"));
    }
}
