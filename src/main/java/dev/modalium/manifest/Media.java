package dev.modalium.manifest;

import org.jspecify.annotations.Nullable;

/// The file behind an item as its manifest describes it; what the manifest does not say is null.
///
/// @param path the file's name as the manifest writes it: shown, never opened
/// @param width in pixels
/// @param height in pixels
/// @param seconds the duration
/// @param frameRate in frames a second
public record Media(
        @Nullable String path,
        @Nullable String url,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double seconds,
        @Nullable Double frameRate) {

    public static Media named(String path) {
        return new Media(path, null, null, null, null, null);
    }
}
