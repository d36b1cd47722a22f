package dev.modalium.manifest;

import org.jspecify.annotations.Nullable;

/// A place in a manifest.
///
/// @param line 1-based, 0 while it has not been worked out from the offset
/// @param column 1-based, in characters as an editor counts them, 0 while it has not been worked out
/// @param offset in bytes from the first byte of the file
/// @param pointer a JSON Pointer such as `/annotations/17`, null in formats that are not JSON
public record Position(
        int line, int column, long offset, @Nullable String pointer) {

    /// A place known by its byte offset alone; see [Locator] for its line and column.
    public static Position at(long offset, @Nullable String pointer) {
        return new Position(0, 0, offset, pointer);
    }
}
