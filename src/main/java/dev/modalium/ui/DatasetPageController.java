package dev.modalium.ui;

import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.DatasetReading;
import dev.modalium.catalogue.SupportConflict;
import dev.modalium.catalogue.SupportConflicts;
import dev.modalium.ingest.StoredManifests;
import dev.modalium.language.Language;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A dataset's page: everything that the catalogue knows about it, each fact with its source.
@Controller
class DatasetPageController {

    /// Of each release; the API lists the rest.
    private static final int MANIFESTS_LINKED = 20;

    private final DatasetReading reading;
    private final StoredManifests manifests;
    private final SupportConflicts conflicts;
    private final Words words;

    DatasetPageController(DatasetReading reading, StoredManifests manifests, SupportConflicts conflicts, Words words) {
        this.reading = reading;
        this.manifests = manifests;
        this.conflicts = conflicts;
        this.words = words;
    }

    @GetMapping("/datasets/{slug}")
    String dataset(@PathVariable String slug, Language language, Model model) {
        DatasetDetails dataset = reading.details(slug);
        model.addAttribute("dataset", dataset);
        Words spoken = words.in(language);
        model.addAttribute("agreements", Agreement.of(dataset, conflicts(slug, language), spoken));
        model.addAttribute("page", DatasetPageView.of(dataset, manifests.first(slug, MANIFESTS_LINKED), spoken));
        return "dataset";
    }

    private List<SupportConflict> conflicts(String slug, Language language) {
        return conflicts
                .in(language)
                .find(new SupportConflicts.Wanted(
                        List.of(SupportConflict.Kind.values()),
                        List.of(SupportConflict.About.values()),
                        slug,
                        null,
                        null,
                        Integer.MAX_VALUE));
    }
}
