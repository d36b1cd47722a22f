package dev.modalium.ingest;

import java.util.UUID;

/// An attempt at an import failed for a reason that is not in its manifest; it will be tried again.
class ImportInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportInterrupted(UUID id, Throwable cause) {
        super("Import " + id + " was interrupted: " + cause.getMessage(), cause);
    }
}
