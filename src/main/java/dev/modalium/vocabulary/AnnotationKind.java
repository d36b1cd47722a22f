package dev.modalium.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of annotation, such as a bounding box or a caption.
///
/// @param plural what several of them are called in an English sentence, such as `bounding boxes`
/// @param granularity what one annotation speaks about: item, segment, frame, region or token
/// @param modality the modality that such annotations add to an item, such as `text.caption` for captions
public record AnnotationKind(
        String slug,
        Label label,
        String plural,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source,
        Granularity granularity,
        @Nullable String modality)
        implements Term {}
