package dev.modalium.validation.report;

import dev.modalium.manifest.Severity;

/// How grave a finding must be for a validation to fail.
public enum FailOn {
    ERROR,
    WARNING,
    NEVER;

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
