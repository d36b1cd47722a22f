package dev.modalium.manifest;

/// The size that a mask says it was drawn at, in pixels; COCO writes it as `[height, width]`.
public record MaskSize(int width, int height) {}
