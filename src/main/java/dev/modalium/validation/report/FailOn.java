package dev.modalium.validation.report;

import dev.modalium.manifest.Severity;
import java.util.Locale;

/// How grave a finding must be for a validation to fail.
public enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    /// The name as people type it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean fails(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity != Severity.NOTICE;
            case NEVER -> false;
        };
    }

    /// Whether something in the file is grave enough, shown or only counted.
    public boolean fails(FileReport file) {
        return file.report().counts().keySet().stream().anyMatch(code -> fails(code.severity()));
    }
}
