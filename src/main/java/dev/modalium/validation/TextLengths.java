package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.Part;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A sink that hands on records whose names are no longer than an index or a page can hold, and reports the others.
///
/// @param report where findings go
record TextLengths(RecordSink next, Consumer<Finding> report) implements RecordSink {

    /// In characters: ids of genuine manifests have up to some dozens, category names up to some hundreds.
    private static final int LONGEST = 500;

    /// Addresses with signatures are the longest.
    private static final int LONGEST_PATH = 4_000;

    @Override
    public void item(Item item) {
        Span span = item.span();
        boolean fits = fits("The id of the item", item.id(), LONGEST, Part.ID.of(span, item.id()))
                && fits("The split", item.split(), LONGEST, Part.ID.of(span))
                && fits("The file name", item.media().path(), LONGEST_PATH, Part.PATH.of(span))
                && fits("The address", item.media().url(), LONGEST_PATH, Part.URL.of(span));
        for (String key : item.originKeys()) {
            fits = fits && fits("What identifies the media", key, LONGEST, Part.URL.of(span));
        }
        for (Map.Entry<String, String> attribute : item.attributes().entrySet()) {
            String value = attribute.getValue();
            String what = "The attribute " + attribute.getKey();
            fits = fits && fits(what, value, LONGEST, Part.LICENCE.of(span, value));
        }
        if (fits) {
            next.item(item);
        }
    }

    @Override
    public void annotation(Annotation annotation) {
        if (fits("The id of the annotation", annotation.id(), LONGEST, Part.ID.of(annotation.span()))
                && fits(
                        "The item's id",
                        annotation.itemId(),
                        LONGEST,
                        Part.ITEM.of(annotation.span().whole()))
                && fits("The category", annotation.category(), LONGEST, Part.CATEGORY.of(annotation.span()))) {
            next.annotation(annotation);
        }
    }

    @Override
    public void category(Category category) {
        if (fits("The id of the category", category.key(), LONGEST, Part.ID.of(category.span()))
                && fits("The name of the category", category.name(), LONGEST, Part.NAME.of(category.span()))
                && fits("The category above", category.parent(), LONGEST, Part.PARENT.of(category.span()))) {
            next.category(category);
        }
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        if (fits("The id of the excluded item", exclusion.itemId(), LONGEST, Part.ID.of(exclusion.span()))) {
            next.exclusion(exclusion);
        }
    }

    @Override
    public void finding(Finding finding) {
        next.finding(finding);
    }

    private boolean fits(String what, @Nullable String text, int longest, Part.OfRecord place) {
        if (text == null || text.length() <= longest) {
            return true;
        }
        report.accept(new Finding(
                FindingCode.LIMIT_EXCEEDED,
                place,
                String.format(Locale.ROOT, "%s has %,d characters; the record was left out", what, text.length()),
                String.format(Locale.ROOT, "at most %,d characters", longest)));
        return false;
    }
}
