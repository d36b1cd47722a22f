package dev.modalium.search;

import dev.modalium.language.Said;
import dev.modalium.language.Unanswerable;

/// A cursor that no page of this filter gave out.
public final class UnusableCursor extends Unanswerable {

    private static final long serialVersionUID = 1L;

    UnusableCursor(Said why) {
        super(why);
    }
}
