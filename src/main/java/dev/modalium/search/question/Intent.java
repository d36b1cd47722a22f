package dev.modalium.search.question;

import java.util.List;

/// What the person who asks wants to have of the datasets.
public sealed interface Intent {

    /// The datasets themselves.
    record Find() implements Intent {}

    /// How many there are.
    record Count() implements Intent {}

    /// Two or more datasets side by side.
    ///
    /// @param names their slugs
    record Compare(List<String> names) implements Intent {
        public Compare {
            names = List.copyOf(names);
        }
    }
}
