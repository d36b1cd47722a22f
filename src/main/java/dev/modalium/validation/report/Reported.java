package dev.modalium.validation.report;

import dev.modalium.manifest.Finding;

/// A finding as it is reported.
///
/// @param fingerprint the same for the same defect of the same file, wherever in the file it has moved to
public record Reported(Finding finding, Excerpt excerpt, String fingerprint) {

    int line() {
        return Math.max(1, finding.position().line());
    }

    int column() {
        return Math.max(1, finding.position().column());
    }
}
