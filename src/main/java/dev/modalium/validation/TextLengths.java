package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Names by which records are found and counted are no longer than an index or a page can hold.
final class TextLengths implements Rule {

    /// In characters: ids of genuine manifests have up to some dozens, category names up to some hundreds.
    private static final int LONGEST = 500;

    private final Consumer<Finding> report;

    TextLengths(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void item(Item item) {
        check("The id of the item", item.id(), item.span());
        check("The split", item.split(), item.span());
    }

    @Override
    public void annotation(Annotation annotation) {
        check("The id of the annotation", annotation.id(), annotation.span());
        check("The item's id", annotation.itemId(), annotation.span());
        check("The category", annotation.category(), annotation.span());
    }

    @Override
    public void category(Category category) {
        check("The id of the category", category.key(), category.span());
        check("The name of the category", category.name(), category.span());
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        check("The id of the excluded item", exclusion.itemId(), exclusion.span());
    }

    private void check(String what, @Nullable String text, Span span) {
        if (text != null && text.length() > LONGEST) {
            report.accept(new Finding(
                    FindingCode.LIMIT_EXCEEDED,
                    span.position(),
                    String.format(Locale.ROOT, "%s has %,d characters", what, text.length()),
                    "at most " + LONGEST + " characters"));
        }
    }
}
