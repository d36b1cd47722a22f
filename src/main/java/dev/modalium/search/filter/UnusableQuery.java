package dev.modalium.search.filter;

/// A query that cannot be read, and where in it that was noticed.
public final class UnusableQuery extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int position;

    /// @param position index of the character, from 0
    UnusableQuery(String message, int position) {
        super(message);
        this.position = position;
    }

    /// Index of the character, from 0, at which the query stops making sense.
    public int position() {
        return position;
    }
}
