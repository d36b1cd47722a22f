package dev.modalium.manifest;

/// Where a record stands in its manifest, in bytes from the first byte of the file.
public record Span(long offset, long length) {

    public Span {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("A span cannot be negative: offset " + offset + ", length " + length);
        }
    }
}
