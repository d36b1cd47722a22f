package dev.modalium.ui;

import dev.modalium.ingest.ImportFindings;
import dev.modalium.ingest.ImportFindings.Kept;
import dev.modalium.ingest.ImportLog;
import dev.modalium.ingest.ImportStatus;
import dev.modalium.language.Language;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One import: how it goes, what became of it, and what was found in the manifest.
@Controller
class ImportPageController {

    /// Of each rule; the API has the rest of those that are kept.
    private static final int FINDINGS_SHOWN = 5;

    private final ImportLog imports;
    private final ImportFindings findings;
    private final Words words;

    ImportPageController(ImportLog imports, ImportFindings findings, Words words) {
        this.imports = imports;
        this.findings = findings;
        this.words = words;
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable String id, Language language, Model model) {
        ImportStatus status = find(id);
        List<ImportFindingView> found = ImportFindingView.of(status, code -> kept(status, code), words.in(language));
        model.addAttribute("page", ImportPageView.of(status, found, words.in(language)));
        model.addAttribute("reload", !status.job().state().isEnd());
        return "import";
    }

    private List<Kept> kept(ImportStatus status, String code) {
        return findings.from(status.job().id(), List.of(), List.of(code), 0, FINDINGS_SHOWN);
    }

    private ImportStatus find(String id) {
        try {
            return imports.statuses(List.of(UUID.fromString(id))).stream()
                    .findFirst()
                    .orElseThrow(() -> new UnknownImport(id));
        } catch (IllegalArgumentException _) {
            throw new UnknownImport(id);
        }
    }
}
