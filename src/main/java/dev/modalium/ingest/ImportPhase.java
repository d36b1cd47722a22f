package dev.modalium.ingest;

import java.util.Locale;

/// What a running import is busy with.
public enum ImportPhase {
    /// The manifests in what was sent are unpacked.
    UNPACKING,
    /// Its bytes are read, checked and copied.
    READING,
    /// Its rows are compared with those that the release had before.
    SETTLING,
    /// What the release supports is worked out anew.
    DERIVING;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
