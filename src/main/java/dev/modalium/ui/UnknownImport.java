package dev.modalium.ui;

/// There is no import under this address.
final class UnknownImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownImport(String id) {
        super("There is no import '" + id + "'.");
    }
}
