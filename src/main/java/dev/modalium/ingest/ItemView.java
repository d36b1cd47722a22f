package dev.modalium.ingest;

import dev.modalium.manifest.Box;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.TimeSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An item of a release as it is shown, with the first of its annotations.
///
/// @param annotationCount of all its annotations, shown or not
/// @param span where its record stands in the manifest
public record ItemView(
        String id,
        @Nullable String split,
        List<String> modalities,
        Media media,
        List<String> originKeys,
        Map<String, String> attributes,
        String manifest,
        ByteSpan span,
        long annotationCount,
        List<AnnotationView> annotations) {

    ItemView with(List<AnnotationView> shown) {
        return new ItemView(
                id,
                split,
                modalities,
                media,
                originKeys,
                attributes,
                manifest,
                span,
                annotationCount,
                List.copyOf(shown));
    }

    /// The bytes of a record in its manifest.
    public record ByteSpan(long offset, long length) {}

    /// An annotation of an item as it is shown.
    ///
    /// @param category its name
    public record AnnotationView(
            @Nullable String id,
            List<String> kinds,
            @Nullable String category,
            @Nullable TimeSpan time,
            @Nullable Box box,
            @Nullable Double area,
            boolean crowd,
            @Nullable String text,
            ByteSpan span) {}
}
