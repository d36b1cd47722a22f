package dev.modalium.search.question;

/// A question that cannot be read at all: an empty one, or one that is far too long.
public final class UnusableQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableQuestion(String message) {
        super(message);
    }
}
