package dev.modalium.manifest;

/// A statement that an item should not be used, such as a line of the AIST++ ignore list.
public record Exclusion(String itemId, Span span) {}
