package dev.modalium.ui;

import dev.modalium.catalogue.DatasetDetails;
import dev.modalium.catalogue.DatasetReading;
import dev.modalium.ingest.StoredManifests;
import dev.modalium.language.Language;
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
    private final Words words;

    DatasetPageController(DatasetReading reading, StoredManifests manifests, Words words) {
        this.reading = reading;
        this.manifests = manifests;
        this.words = words;
    }

    @GetMapping("/datasets/{slug}")
    String dataset(@PathVariable String slug, Language language, Model model) {
        DatasetDetails dataset = reading.details(slug);
        model.addAttribute("dataset", dataset);
        model.addAttribute(
                "page", DatasetPageView.of(dataset, manifests.first(slug, MANIFESTS_LINKED), words.in(language)));
        return "dataset";
    }
}
