package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Part;
import dev.modalium.manifest.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Names by which people find records hold no control characters; a caption may hold what it likes.
final class ControlCharacters implements Rule {

    private static final int DELETE = 0x7F;

    private final Consumer<Finding> report;

    ControlCharacters(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void item(Item item) {
        check("The id of the item", item.id(), Part.ID, item.span());
        check("The file name", item.media().path(), Part.PATH, item.span());
        check("The split", item.split(), Part.ID, item.span());
        item.attributes().forEach((name, value) -> check("The attribute " + name, value, Part.LICENCE, item.span()));
    }

    @Override
    public void annotation(Annotation annotation) {
        check("The id of the annotation", annotation.id(), Part.ID, annotation.span());
    }

    @Override
    public void category(Category category) {
        check("The id of the category", category.key(), Part.ID, category.span());
        if (!category.name().equals(category.key())) {
            check("The name of the category", category.name(), Part.NAME, category.span());
        }
        check("The category above", category.parent(), Part.PARENT, category.span());
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        check("The id of the excluded item", exclusion.itemId(), Part.ID, exclusion.span());
    }

    private void check(String what, @Nullable String text, Part part, Span span) {
        if (text == null) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean control = character < ' ' && character != '\t' && character != '\n';
            if (control || character == DELETE) {
                report.accept(new Finding(
                        FindingCode.CONTROL_CHARACTER,
                        part.of(span, text),
                        String.format(
                                Locale.ROOT,
                                "%s holds the control character U+%04X: \"%s\"",
                                what,
                                (int) character,
                                Finding.shown(text)),
                        "characters that can be seen"));
                return;
            }
        }
    }
}
