package dev.modalium.ingest;

import java.util.Locale;

/// Where an import stands; all but the first two are ends.
public enum ImportState {
    QUEUED,
    RUNNING,
    /// All records are visible.
    SUCCEEDED,
    /// The release has these very bytes already; nothing changed.
    UNCHANGED,
    /// The manifest has errors; nothing of it was kept but the report.
    REJECTED,
    /// The service could not do it, for a reason that is not in the manifest.
    FAILED,
    /// Somebody stopped it; nothing of it was kept.
    CANCELLED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isEnd() {
        return this != QUEUED && this != RUNNING;
    }
}
