package dev.modalium.manifest.coco;

import dev.modalium.manifest.Box;
import dev.modalium.manifest.Finding;
import dev.modalium.manifest.FindingCode;
import dev.modalium.manifest.Part;
import dev.modalium.manifest.RecordSink;
import dev.modalium.manifest.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Holds an `area` against what it should measure: a mask's pixels, or at least no more than the box around it.
///
/// Areas of polygons are not worked out, which would double the time of a reading.
final class Areas {

    /// A mask drawn in whole pixels may stand out of the rounded box by one on each side.
    private static final double MARGIN = 2;

    /// Tools count the pixels of a mask differently at its edge, but never twice.
    private static final double FACTOR = 2;

    /// Masks of fewer pixels are mostly edge.
    private static final double SMALL = 100;

    private Areas() {}

    /// @param covered pixels of the mask, 0 where it is none of runs, or of a crowd, whose area tools measure in many
    /// ways
    static void check(RecordSink sink, Span span, @Nullable Double area, @Nullable Box box, long covered) {
        if (area == null) {
            return;
        }
        if (area < 0) {
            farOff(sink, span, "The area is %s".formatted(area), "0 or more");
        } else if (covered > 0 && covered + area > SMALL && (area > FACTOR * covered || covered > FACTOR * area)) {
            String message =
                    String.format(Locale.ROOT, "The area is %s, and the mask covers %,d pixels", area, covered);
            farOff(sink, span, message, "about " + covered);
        } else if (covered == 0 && box != null && !isWithin(area, box)) {
            String message = "The area is %s, and the box is %s × %s".formatted(area, box.width(), box.height());
            farOff(sink, span, message, "no more than the box, and more than nothing");
        }
    }

    private static boolean isWithin(double area, Box box) {
        boolean tooLarge = area > FACTOR * (box.width() + MARGIN) * (box.height() + MARGIN);
        boolean tooSmall = area < 1 && box.width() * box.height() >= SMALL;
        return !tooLarge && !tooSmall;
    }

    private static void farOff(RecordSink sink, Span span, String message, String expected) {
        sink.finding(new Finding(FindingCode.AREA_FAR_OFF, Part.AREA.of(span), message, expected));
    }
}
