package dev.modalium.manifest;

import dev.modalium.manifest.text.Shown;

/// Something in the data that a person should know about, at its place.
///
/// @param message what is wrong, with the value at fault
/// @param expected what would have been right
public record Finding(FindingCode code, Position position, String message, String expected) {

    /// Long enough for any sentence of ours, and no invitation for ids of a megabyte.
    private static final int LONGEST_MESSAGE = 2_000;

    public Finding {
        message = Shown.text(message, LONGEST_MESSAGE);
        expected = Shown.text(expected, LONGEST_MESSAGE);
    }

    /// The same finding at a place with line and column.
    public Finding at(Position located) {
        return new Finding(code, located, message, expected);
    }

    public Severity severity() {
        return code.severity();
    }
}
