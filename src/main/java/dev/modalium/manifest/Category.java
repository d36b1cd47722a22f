package dev.modalium.manifest;

import org.jspecify.annotations.Nullable;

/// A class that annotations are labelled with.
///
/// @param key what annotations refer to, such as `18` in COCO or the name itself in AVE
/// @param parent the name of the class above it, such as COCO's supercategory
public record Category(String key, String name, @Nullable String parent, Span span) {}
