package dev.modalium.vocabulary;

import java.util.List;

/// A form in which a modality is given to a model, such as a waveform or COCO-17 keypoints.
///
/// @param modalities slugs of the modalities that come in this form
/// @param learning `raw`, `hand-crafted` or `learned`
/// @param form `continuous`, `discrete` or `structured`
public record Representation(
        String slug,
        Label label,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source,
        List<String> modalities,
        String learning,
        String form)
        implements Term {}
