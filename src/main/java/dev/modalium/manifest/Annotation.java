package dev.modalium.manifest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One annotation record of an item; a record may be of several kinds at once, such as a box with a mask and a label.
///
/// @param id the record's own identifier, where the format has one
/// @param itemId the item that it belongs to; that item may come later in the file, or never
/// @param kinds slugs of annotation kinds, never empty
/// @param category the key of a [Category] of the same manifest
/// @param text the caption, where the record is one
/// @param maskSize the size of a run-length encoded mask, which should be that of its item
/// @param area in square pixels, as the manifest says
/// @param keypoints how many points the record lists, labelled or not
/// @param labelledKeypoints how many of them are labelled, that is, have a visibility above 0
public record Annotation(
        @Nullable String id,
        String itemId,
        Set<String> kinds,
        @Nullable String category,
        @Nullable TimeSpan time,
        @Nullable Box box,
        @Nullable MaskSize maskSize,
        @Nullable Double area,
        boolean crowd,
        @Nullable String text,
        @Nullable Integer keypoints,
        @Nullable Integer labelledKeypoints,
        Span span) {

    /// An annotation without keypoints.
    public Annotation(
            @Nullable String id,
            String itemId,
            Set<String> kinds,
            @Nullable String category,
            @Nullable TimeSpan time,
            @Nullable Box box,
            @Nullable MaskSize maskSize,
            @Nullable Double area,
            boolean crowd,
            @Nullable String text,
            Span span) {
        this(id, itemId, kinds, category, time, box, maskSize, area, crowd, text, null, null, span);
    }
}
