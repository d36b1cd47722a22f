package dev.modalium.manifest;

import java.util.Locale;

/// How much a finding matters: an error breaks or misleads a consumer, a warning is suspicious, a notice worth knowing.
public enum Severity {
    ERROR,
    WARNING,
    NOTICE;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
