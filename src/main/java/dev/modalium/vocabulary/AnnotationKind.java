package dev.modalium.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of annotation, such as a bounding box or a caption.
///
/// @param granularity what one annotation speaks about: item, segment, frame, region or token
/// @param modality the modality that such annotations add to an item, such as `text.caption` for captions
public record AnnotationKind(
        String slug,
        Label label,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source,
        Granularity granularity,
        @Nullable String modality)
        implements Term {}
