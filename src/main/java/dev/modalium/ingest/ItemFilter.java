package dev.modalium.ingest;

import org.jspecify.annotations.Nullable;

/// Which items of a release are wanted; what is null does not narrow.
///
/// All conditions on annotations must hold of one and the same annotation.
///
/// @param category its name
/// @param kind the slug of an annotation kind
/// @param minEventSeconds the shortest event that is wanted
/// @param maxEventSeconds the longest event that is wanted
public record ItemFilter(
        @Nullable String split,
        @Nullable String category,
        @Nullable String kind,
        @Nullable Double minEventSeconds,
        @Nullable Double maxEventSeconds) {

    boolean narrowsAnnotations() {
        return category != null || kind != null || minEventSeconds != null || maxEventSeconds != null;
    }
}
