package dev.modalium.ui;

import dev.modalium.language.Said;
import dev.modalium.language.Unanswerable;

/// The address of the list of imports holds something that nothing goes by.
final class UnusableImportFilter extends Unanswerable {

    private static final long serialVersionUID = 1L;

    UnusableImportFilter(Said why) {
        super(why);
    }
}
