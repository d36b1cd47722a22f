package dev.modalium.validation;

import dev.modalium.manifest.Annotation;
import dev.modalium.manifest.Box;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.IdSet;
import dev.modalium.manifest.Item;
import dev.modalium.manifest.MaskSize;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.Part;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Boxes lie within their image, and masks have its size.
final class FitsItem implements Rule {

    /// Official COCO boxes are rounded to hundredths and may end a fraction of a pixel past the edge.
    private static final double TOLERANCE = 1;

    private final Consumer<Finding> report;
    private final ItemSizes sizes = new ItemSizes();
    private final ItemSizes earlyMasks = new ItemSizes();
    private boolean someDoNotFit;

    FitsItem(Consumer<Finding> report) {
        this.report = report;
    }

    @Override
    public void item(Item item) {
        Media media = item.media();
        if (media.width() == null || media.height() == null) {
            return;
        }
        int reached = sizes.put(item.id(), media.width(), media.height());
        if (reached != ItemSizes.NOT_REACHED) {
            int mask = earlyMasks.get(item.id());
            someDoNotFit |= ItemSizes.width(reached) > media.width() + TOLERANCE
                    || ItemSizes.height(reached) > media.height() + TOLERANCE
                    || (mask != ItemSizes.UNKNOWN
                            && (ItemSizes.width(mask) != media.width() || ItemSizes.height(mask) != media.height()));
        }
    }

    @Override
    public void annotation(Annotation annotation) {
        if (annotation.box() == null && annotation.maskSize() == null) {
            return;
        }
        int size = sizes.get(annotation.itemId());
        if (size == ItemSizes.UNKNOWN) {
            remember(annotation);
        } else {
            check(annotation, size);
        }
    }

    /// A second reading is needed only where something that came before its item turns out not to fit it.
    @Override
    public Optional<Rule> end() {
        return someDoNotFit ? Optional.of(new Again()) : Optional.empty();
    }

    private void remember(Annotation annotation) {
        Box box = annotation.box();
        if (box != null) {
            boolean begins = box.x() >= -TOLERANCE && box.y() >= -TOLERANCE;
            sizes.reach(
                    annotation.itemId(),
                    begins ? (int) Math.ceil(box.x() + box.width()) : ItemSizes.FARTHEST,
                    begins ? (int) Math.ceil(box.y() + box.height()) : ItemSizes.FARTHEST);
        }
        MaskSize mask = annotation.maskSize();
        if (mask != null) {
            int known = earlyMasks.get(annotation.itemId());
            boolean differs = known != ItemSizes.UNKNOWN
                    && (ItemSizes.width(known) != mask.width() || ItemSizes.height(known) != mask.height());
            earlyMasks.put(annotation.itemId(), mask.width(), mask.height());
            int farthest = differs ? ItemSizes.FARTHEST : 0;
            sizes.reach(annotation.itemId(), farthest, farthest);
        }
    }

    private void check(Annotation annotation, int size) {
        int width = ItemSizes.width(size);
        int height = ItemSizes.height(size);
        Box box = annotation.box();
        if (box != null && isOutside(box, width, height)) {
            report.accept(new Finding(
                    FindingCode.BOX_OUTSIDE_ITEM,
                    Part.BOX.of(annotation.span()),
                    String.format(
                            Locale.ROOT,
                            "The box [%s, %s, %s, %s] reaches over the edge of item %s, which is %d × %d",
                            box.x(),
                            box.y(),
                            box.width(),
                            box.height(),
                            Finding.shown(annotation.itemId()),
                            width,
                            height),
                    "a box within the image"));
        }
        MaskSize mask = annotation.maskSize();
        if (mask != null && (mask.width() != width || mask.height() != height)) {
            report.accept(new Finding(
                    FindingCode.MASK_SIZE_DIFFERS,
                    Part.MASK_SIZE.of(annotation.span()),
                    String.format(
                            Locale.ROOT,
                            "The mask is %d × %d, and item %s is %d × %d",
                            mask.width(),
                            mask.height(),
                            Finding.shown(annotation.itemId()),
                            width,
                            height),
                    String.format(Locale.ROOT, "\"size\": [%d, %d]", height, width)));
        }
    }

    private static boolean isOutside(Box box, int width, int height) {
        return box.x() < -TOLERANCE
                || box.y() < -TOLERANCE
                || box.x() + box.width() > width + TOLERANCE
                || box.y() + box.height() > height + TOLERANCE;
    }

    /// Checks the annotations that came before their items.
    private final class Again implements Rule {

        private final IdSet passed = new IdSet();

        @Override
        public void item(Item item) {
            passed.add(item.id());
        }

        @Override
        public void annotation(Annotation annotation) {
            if (!passed.contains(annotation.itemId())) {
                int size = sizes.get(annotation.itemId());
                if (size != ItemSizes.UNKNOWN) {
                    check(annotation, size);
                }
            }
        }
    }
}
