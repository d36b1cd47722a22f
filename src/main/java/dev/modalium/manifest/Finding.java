package dev.modalium.manifest;

/// Something in the data that a person should know about, at its place.
///
/// @param message what is wrong, with the value at fault
/// @param expected what would have been right
public record Finding(FindingCode code, Position position, String message, String expected) {

    /// The same finding at a place with line and column.
    public Finding at(Position located) {
        return new Finding(code, located, message, expected);
    }

    public Severity severity() {
        return code.severity();
    }
}
