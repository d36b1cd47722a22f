package dev.modalium.search.index;

import java.util.List;
import java.util.function.Supplier;

/// In which order datasets are listed; equals go by name, then by slug.
sealed interface Ordering {

    /// Those in the first group before those in the second, and so on; those in none last.
    record Grouped(List<Group> groups) implements Ordering {}

    /// Datasets that are listed together.
    ///
    /// @param label what they have in common, as people read it
    record Group(String label, Supplier<Matching> members) {}

    /// By a number, those without one last.
    ///
    /// @param field of the index, with numbers
    record ByNumber(String field, boolean largestFirst) implements Ordering {}

    Ordering BY_NAME = new Grouped(List.of());
}
