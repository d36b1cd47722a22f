package dev.modalium.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that models are trained and tested for on a dataset.
///
/// @param families slugs of the task families that it belongs to, the principal one first
/// @param type discriminative, generative, or about representations
/// @param inputs modality slugs that a model takes in
/// @param outputs what it gives out: modality or annotation-kind slugs; the direction of a generation task
/// @param metrics slugs of the metrics that the survey or the field reports it in
/// @param rule what a dataset must contain to support it, or null where that can only be declared
/// @param declaredOnlyBecause why there is no rule, null where there is one
public record Task(
        String slug,
        Label label,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source,
        List<String> families,
        TaskType type,
        List<String> inputs,
        List<String> outputs,
        List<String> metrics,
        @Nullable SupportRule rule,
        @Nullable String declaredOnlyBecause)
        implements Term {}
