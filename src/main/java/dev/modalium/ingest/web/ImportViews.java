package dev.modalium.ingest.web;

import dev.modalium.ingest.ImportFindings;
import dev.modalium.ingest.ImportLog;
import dev.modalium.ingest.ImportStatus;
import dev.modalium.web.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Looks imports up and shows each with the first findings.
@Component
class ImportViews {

    private final ImportLog imports;
    private final ImportFindings findings;

    ImportViews(ImportLog imports, ImportFindings findings) {
        this.imports = imports;
        this.findings = findings;
    }

    /// @throws Problem if there is no such import
    ImportView one(UUID id) {
        return of(List.of(id)).stream().findFirst().orElseThrow(() -> unknown(id));
    }

    /// Those of the imports that there are.
    List<ImportView> of(Collection<UUID> ids) {
        return imports.statuses(ids).stream().map(this::view).toList();
    }

    private ImportView view(ImportStatus status) {
        boolean found = status.progress() == null && !status.job().findings().isEmpty();
        return ImportView.of(status, found ? findings.first(status.job().id()) : Map.of());
    }

    static Problem unknown(UUID id) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-import",
                "There is no such import",
                "There is no import " + id + "; /api/v1/imports lists them.");
    }
}
