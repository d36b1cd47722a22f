package dev.modalium.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.modalium.manifest.Box;
import dev.modalium.manifest.Media;
import dev.modalium.manifest.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// An item of a release as it is shown, with the first of its annotations.
///
/// @param annotationCount of all its annotations, shown or not
/// @param span where its record stands in the manifest
/// @param nextAnnotations the cursor of the annotations after those that are shown, null where they are all
/// @param record as it stands there, where that was asked for
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
        List<AnnotationView> annotations,
        @Nullable String nextAnnotations,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OriginalRecord record) {

    ItemView with(List<AnnotationView> shown, @Nullable String next) {
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
                List.copyOf(shown),
                next,
                record);
    }

    ItemView withRecords(BiFunction<String, ByteSpan, @Nullable OriginalRecord> records) {
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
                annotations.stream()
                        .map(annotation -> annotation.with(records.apply(annotation.manifest(), annotation.span())))
                        .toList(),
                nextAnnotations,
                records.apply(manifest, span));
    }

    /// The bytes of a record in its manifest.
    public record ByteSpan(long offset, long length) {}

    /// An annotation of an item as it is shown.
    ///
    /// @param category its name
    /// @param manifest the SHA-256 of the file that it stands in, which need not be that of its item
    public record AnnotationView(
            @Nullable String id,
            List<String> kinds,
            @Nullable String category,
            @Nullable TimeSpan time,
            @Nullable Box box,
            @Nullable Double area,
            boolean crowd,
            @Nullable String text,
            String manifest,
            ByteSpan span,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OriginalRecord record) {

        AnnotationView with(@Nullable OriginalRecord original) {
            return new AnnotationView(id, kinds, category, time, box, area, crowd, text, manifest, span, original);
        }
    }
}
