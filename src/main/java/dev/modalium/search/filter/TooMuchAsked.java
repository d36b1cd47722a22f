package dev.modalium.search.filter;

import dev.modalium.language.Said;
import dev.modalium.language.Unanswerable;

/// A filter that asks for more at once than is read.
public final class TooMuchAsked extends Unanswerable {

    private static final long serialVersionUID = 1;

    private final String what;
    private final int given;
    private final int most;

    /// @param what there are too many of: `conditions`, or `characters` of the filter's address
    TooMuchAsked(String what, int given, int most) {
        super(Said.of("unusable." + what, given, most));
        this.what = what;
        this.given = given;
        this.most = most;
    }

    public String what() {
        return what;
    }

    public int given() {
        return given;
    }

    public int most() {
        return most;
    }
}
