package dev.modalium.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the annotations of an item, which are in the order of their manifests and of their places there.
public record AnnotationCursor(long manifestId, long position) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /// Before the first annotation of every item.
    public static final AnnotationCursor START = new AnnotationCursor(0, 0);

    /// @throws IllegalArgumentException if the text is not that of a cursor
    public static AnnotationCursor parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the text of a cursor: '" + text + "'");
        }
        return new AnnotationCursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    String text() {
        return manifestId + "-" + position;
    }
}
