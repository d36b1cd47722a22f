package dev.modalium.search.question;

import dev.modalium.search.filter.Quantity;
import dev.modalium.search.filter.Range;

/// A quantity with its range, as a question says it.
///
/// @param bare whether there was only a number, without a word that compares
record Measured(Quantity quantity, Range range, boolean bare) {}
