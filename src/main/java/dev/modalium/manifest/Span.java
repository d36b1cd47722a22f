package dev.modalium.manifest;

import org.jspecify.annotations.Nullable;

/// Where a record stands in its manifest, in bytes from the first byte of the file.
///
/// @param pointer the record's JSON Pointer such as `/annotations/17`, null in formats that are not JSON
public record Span(long offset, long length, @Nullable String pointer) {

    public Span {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("A span cannot be negative: offset " + offset + ", length " + length);
        }
    }

    public Span(long offset, long length) {
        this(offset, length, null);
    }

    /// Where the record begins.
    public Position position() {
        return Position.at(offset, pointer);
    }
}
