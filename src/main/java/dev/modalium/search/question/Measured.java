package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;

/// A quantity with its range, as a question says it.
///
/// @param bare whether there was only a number, without a word that compares
record Measured(Quantity quantity, Range range, boolean bare) {

    /// `at least 10 hours`.
    String label() {
        return words(range) + " " + quantity.key();
    }

    /// `at least 10`, `at most 20`, `10 to 20` or `10`.
    static String words(Range range) {
        if (range.from() == null) {
            return "at most " + range.toString().substring("..".length());
        }
        if (range.to() == null) {
            return "at least " + range.from().toPlainString();
        }
        return range.toString().replace("..", " to ");
    }
}
