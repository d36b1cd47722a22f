package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import java.util.TreeMap;
import java.util.TreeSet;

/// A sink that writes each record down as a line, for comparison with golden files.
final class Narrative implements RecordSink {

    private final StringBuilder records = new StringBuilder();

    @Override
    public void item(Item item) {
        line(
                item.span(),
                "item %s split=%s %s %s %s %s"
                        .formatted(
                                item.id(),
                                item.split(),
                                new TreeSet<>(item.modalities()),
                                item.originKeys(),
                                new TreeMap<>(item.attributes()),
                                item.media()));
    }

    @Override
    public void annotation(Annotation annotation) {
        line(
                annotation.span(),
                "annotation %s of %s %s category=%s %s %s %s area=%s crowd=%s text=%s"
                        .formatted(
                                annotation.id(),
                                annotation.itemId(),
                                new TreeSet<>(annotation.kinds()),
                                annotation.category(),
                                annotation.time(),
                                annotation.box(),
                                annotation.maskSize(),
                                annotation.area(),
                                annotation.crowd(),
                                annotation.text()));
    }

    @Override
    public void category(Category category) {
        line(category.span(), "category %s \"%s\" in %s".formatted(category.key(), category.name(), category.parent()));
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        line(exclusion.span(), "exclusion " + exclusion.itemId());
    }

    @Override
    public void finding(Finding finding) {}

    String records() {
        return records.toString();
    }

    /// Errors and the like, one a line, as an editor could jump to them.
    static String findings(Report report) {
        var text = new StringBuilder(
                "%s errors, %s warnings, %s notices\n".formatted(report.errors(), report.warnings(), report.notices()));
        for (Finding finding : report.findings()) {
            var at = finding.position();
            text.append("%s:%s %s %s%s: %s (expected %s)\n"
                    .formatted(
                            at.line(),
                            at.column(),
                            finding.severity().slug(),
                            finding.code().slug(),
                            at.pointer() == null ? "" : " " + at.pointer(),
                            finding.message(),
                            finding.expected()));
        }
        return text.toString();
    }

    private void line(Span span, String text) {
        records.append("@%s+%s %s\n".formatted(span.offset(), span.length(), text));
    }
}
