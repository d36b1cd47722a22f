package dev.modalium.manifest;

/// An axis-parallel bounding box in pixels: left, top, width, height, with the origin at the image's top left corner.
public record Box(double x, double y, double width, double height) {}
