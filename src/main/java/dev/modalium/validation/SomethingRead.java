package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Position;
import dev.modalium.manifest.Severity;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A manifest holds at least one record, or the reader has said what keeps it from being read.
final class SomethingRead implements Rule {

    /// What a reader says of files that it checked and that hold no records by their nature.
    private static final Set<FindingCode> CHECKED =
            EnumSet.of(FindingCode.CAMERAS_CHECKED, FindingCode.RESULTS_NOT_GROUND_TRUTH);

    private final Consumer<Finding> report;
    private boolean anything;

    SomethingRead(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void item(Item item) {
        anything = true;
    }

    @Override
    public void annotation(Annotation annotation) {
        anything = true;
    }

    @Override
    public void category(Category category) {
        anything = true;
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        anything = true;
    }

    @Override
    public void finding(Finding finding) {
        anything |= finding.severity() == Severity.ERROR || CHECKED.contains(finding.code());
    }

    @Override
    public Optional<Rule> end() {
        if (!anything) {
            report.accept(new Finding(
                    FindingCode.NO_RECORDS,
                    Position.at(0, null),
                    "Nothing was found to import",
                    "at least one record"));
        }
        return Optional.empty();
    }
}
