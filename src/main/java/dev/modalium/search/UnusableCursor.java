package dev.modalium.search;

/// A cursor that no page of this filter gave out.
public final class UnusableCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableCursor(String message) {
        super(message);
    }
}
