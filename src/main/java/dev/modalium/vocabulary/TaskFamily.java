package dev.modalium.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group of tasks, in a tree: `localization` above `temporal-localization`.
public record TaskFamily(
        String slug,
        Label label,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source,
        @Nullable String parent)
        implements Term {}
