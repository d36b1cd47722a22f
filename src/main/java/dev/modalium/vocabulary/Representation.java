package dev.modalium.vocabulary;

import java.util.List;

/// A form in which a modality is given to a model, such as a waveform or COCO-17 keypoints.
public record Representation(
        String slug,
        Label label,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source,
        List<String> modalities,
        String learning)
        implements Term {}
