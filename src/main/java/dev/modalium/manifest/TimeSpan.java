package dev.modalium.manifest;

/// A stretch of time in a medium, in seconds from its beginning; the end is exclusive.
public record TimeSpan(double start, double end) {

    public double seconds() {
        return end - start;
    }
}
