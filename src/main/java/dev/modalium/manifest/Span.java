package dev.modalium.manifest;

import org.jspecify.annotations.Nullable;

/// Where a record stands in its manifest, in bytes from the first byte of the file.
///
/// @param pointer the record's JSON Pointer such as `/annotations/17`, null in formats that are not JSON
/// @param within the record that this one is a part of and that names the item for all of its parts
public record Span(
        long offset,
        long length,
        @Nullable String pointer,
        @Nullable Span within) {

    public Span {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("A span cannot be negative: offset " + offset + ", length " + length);
        }
    }

    public Span(long offset, long length, @Nullable String pointer) {
        this(offset, length, pointer, null);
    }

    public Span(long offset, long length) {
        this(offset, length, null);
    }

    /// The same place in a record that is around it.
    public Span in(Span record) {
        return new Span(offset, length, pointer, record);
    }

    /// The record that stands for itself: this one, or the one that it is a part of.
    public Span whole() {
        return within == null ? this : within;
    }

    /// Where the record begins.
    public Position position() {
        return Position.at(offset, pointer);
    }
}
