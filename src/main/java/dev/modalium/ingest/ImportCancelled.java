package dev.modalium.ingest;

import java.util.UUID;

/// Stops an attempt at an import that nobody wants any more; its transaction is rolled back.
class ImportCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportCancelled(UUID id) {
        super("Import " + id + " has been ended meanwhile", null, false, false);
    }
}
