package dev.modalium.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One sample of a dataset, such as an image, a clip or a motion sequence.
///
/// @param id the identifier that annotations refer to, as text
/// @param modalities slugs of the modalities that the item itself carries, such as `vision.video` and `audio.music`
/// @param originKeys what identifies the media wherever it turns up, such as `youtube:RUhOCu3LNXM` or `coco:139`
/// @param attributes what else the record says about the sample by name, such as `genre` → `Break`
public record Item(
        String id,
        @Nullable String split,
        Media media,
        Set<String> modalities,
        List<String> originKeys,
        Map<String, String> attributes,
        Span span) {}
