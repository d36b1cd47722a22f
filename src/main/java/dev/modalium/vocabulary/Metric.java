package dev.modalium.vocabulary;

import java.util.List;

/// A measure that results on a task are reported in.
public record Metric(
        String slug, Label label, List<String> abbreviations, List<String> aliases, String description, String source)
        implements Term {}
