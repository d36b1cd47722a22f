package dev.modalium.ingest;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Category;
import dev.modalium.manifest.Exclusion;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.RecordSink;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Hands records on with U+0000, the one character that PostgreSQL cannot keep, replaced by U+FFFD in what is counted.
record StorableText(RecordSink next) implements RecordSink {

    @Override
    public void item(Item item) {
        boolean plain = isStorable(item.id())
                && isStorable(item.split())
                && item.attributes().entrySet().stream()
                        .allMatch(entry -> isStorable(entry.getKey()) && isStorable(entry.getValue()));
        next.item(plain ? item : storable(item));
    }

    @Override
    public void annotation(Annotation annotation) {
        boolean plain = isStorable(annotation.itemId()) && isStorable(annotation.category());
        next.annotation(plain ? annotation : storable(annotation));
    }

    @Override
    public void category(Category category) {
        boolean plain = isStorable(category.key()) && isStorable(category.name());
        next.category(
                plain
                        ? category
                        : new Category(
                                text(category.key()), text(category.name()), category.parent(), category.span()));
    }

    @Override
    public void exclusion(Exclusion exclusion) {
        next.exclusion(exclusion);
    }

    @Override
    public void finding(Finding finding) {
        next.finding(finding);
    }

    static String text(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static boolean isStorable(@Nullable String text) {
        return text == null || text.indexOf('\0') < 0;
    }

    private static Item storable(Item item) {
        Map<String, String> attributes = item.attributes().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> text(entry.getKey()), entry -> text(entry.getValue()), (one, other) -> one));
        String split = item.split();
        return new Item(
                text(item.id()),
                split == null ? null : text(split),
                item.media(),
                item.modalities(),
                item.originKeys(),
                attributes,
                item.span());
    }

    private static Annotation storable(Annotation annotation) {
        String category = annotation.category();
        return new Annotation(
                annotation.id(),
                text(annotation.itemId()),
                annotation.kinds(),
                category == null ? null : text(category),
                annotation.time(),
                annotation.box(),
                annotation.maskSize(),
                annotation.area(),
                annotation.crowd(),
                annotation.text(),
                annotation.keypoints(),
                annotation.labelledKeypoints(),
                annotation.span());
    }
}
