package dev.modalium.manifest;

import dev.modalium.manifest.text.ShownValue;
import org.jspecify.annotations.Nullable;

/// Something in the data that a person should know about, at its place.
///
/// @param message what is wrong, with the value at fault
/// @param expected what would have been right
/// @param within the part of a record that is at fault, where only the record's place is known so far
public record Finding(
        FindingCode code, Position position, String message, String expected, Part.@Nullable OfRecord within) {

    /// Long enough for any sentence of ours, and no invitation for ids of a megabyte.
    private static final int LONGEST_MESSAGE = 2_000;

    public Finding {
        message = ShownValue.text(message, LONGEST_MESSAGE);
        expected = ShownValue.text(expected, LONGEST_MESSAGE);
    }

    public Finding(FindingCode code, Position position, String message, String expected) {
        this(code, position, message, expected, null);
    }

    /// A finding at a part of a record; [Locator] finds out where in the record that part stands.
    public Finding(FindingCode code, Part.OfRecord within, String message, String expected) {
        this(code, within.record().position(), message, expected, within);
    }

    /// A value of the data as messages show it: short, on one line, and with nothing in it that cannot be seen.
    public static String shown(String value) {
        return ShownValue.of(value);
    }

    /// The same finding at a place that is known.
    public Finding at(Position located) {
        return new Finding(code, located, message, expected);
    }

    public Severity severity() {
        return code.severity();
    }
}
