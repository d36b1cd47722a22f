package dev.modalium.ui;

/// The address of the list of imports holds something that nothing goes by.
final class UnusableImportFilter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableImportFilter(String message) {
        super(message);
    }
}
