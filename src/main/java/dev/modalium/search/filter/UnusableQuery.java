package dev.modalium.search.filter;

import dev.modalium.language.Said;
import dev.modalium.language.Unanswerable;

/// A query that cannot be read, and where in it that was noticed.
public final class UnusableQuery extends Unanswerable {

    private static final long serialVersionUID = 1;

    private final int position;

    /// @param position index of the character, from 0
    UnusableQuery(Said why, int position) {
        super(why);
        this.position = position;
    }

    /// Index of the character, from 0, at which the query stops making sense.
    public int position() {
        return position;
    }
}
