package dev.modalium.vocabulary;

import java.util.List;

/// Words that name two modalities at once: `audio-visual`, `图文`, or with a direction, `text-to-image`.
///
/// @param first slug of a modality or family; what is given, where the words have a direction
/// @param second slug of a modality or family; what is made, where the words have a direction
/// @param directed whether the words say which of the two is made from the other
/// @param pair the families of the two, unordered
public record NamedPair(
        String slug,
        Label label,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source,
        String first,
        String second,
        boolean directed,
        ModalityPair pair)
        implements Term {}
