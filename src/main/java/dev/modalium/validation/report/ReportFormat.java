package dev.modalium.validation.report;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The forms of a report.
public enum ReportFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB;

    /// The name as people type it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param failOn what counts as a failure, where the form knows failures
    /// @param colour whether text may hold a terminal's colour codes
    /// @param rules the address under which each rule has a page, where one is known
    public ReportWriter writer(FailOn failOn, boolean colour, @Nullable URI rules) {
        return switch (this) {
            case TEXT -> new TextReport(colour);
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport(rules);
            case JUNIT -> new JunitReport(failOn);
            case GITHUB -> new GithubReport();
        };
    }
}
