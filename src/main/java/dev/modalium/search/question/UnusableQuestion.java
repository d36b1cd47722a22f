package dev.modalium.search.question;

import dev.modalium.language.Said;
import dev.modalium.language.Unanswerable;

/// A question that cannot be read at all: an empty one, or one that is far too long.
public final class UnusableQuestion extends Unanswerable {

    private static final long serialVersionUID = 1L;

    UnusableQuestion(Said why) {
        super(why);
    }
}
