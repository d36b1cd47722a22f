package dev.modalium.manifest.json;

/// A cursor was asked for a token where the document has none, so the reader that asked no longer knows where it is.
final class LostPlace extends IllegalStateException {

    private static final long serialVersionUID = 1;

    LostPlace() {
        super("There is no token at this place of the document");
    }
}
