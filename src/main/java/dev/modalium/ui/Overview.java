package dev.modalium.ui;

import java.util.List;

/// What there is to browse, at one revision of the catalogue.
///
/// @param tasks how many tasks datasets are matched with
/// @param pairs that at least one dataset has, the most common first
/// @param families of tasks that at least one dataset supports, the most common first
record Overview(long revision, long datasets, int tasks, List<Tally> pairs, List<Tally> families) {

    /// A term and the number of datasets that a filter by it lists.
    record Tally(String slug, String label, long datasets) {}
}
