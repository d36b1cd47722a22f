package dev.modalium.ui;

/// There is no import under this address.
final class UnknownImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    UnknownImport(String id) {
        super("There is no import '" + id + "'.");
        this.id = id;
    }

    String id() {
        return id;
    }
}
