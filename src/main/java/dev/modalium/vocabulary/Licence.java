package dev.modalium.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A licence that datasets carry, with what it permits and demands.
public record Licence(
        String slug,
        Label label,
        List<String> abbreviations,
        List<String> aliases,
        String description,
        String source,
        @Nullable String spdx,
        @Nullable String url,
        List<String> permits,
        List<String> demands,
        List<String> forbids)
        implements Term {}
