package dev.modalium.manifest;

import org.jspecify.annotations.Nullable;

/// A class that annotations are labelled with.
///
/// @param key what annotations refer to, such as `18` in COCO or the name itself in AVE
/// @param parent the name of the class above it, such as COCO's supercategory
/// @param keypoints how many points each annotation of the class has, null where the class names none
public record Category(
        String key,
        String name,
        @Nullable String parent,
        @Nullable Integer keypoints,
        Span span) {

    /// A class without keypoints.
    public Category(String key, String name, @Nullable String parent, Span span) {
        this(key, name, parent, null, span);
    }
}
