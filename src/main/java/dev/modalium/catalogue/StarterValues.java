package dev.modalium.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the starter catalogue says about a dataset, checked and with the sources put in.
///
/// @param digest of the file that says so
record StarterValues(
        String slug,
        String digest,
        String name,
        List<String> aliases,
        @Nullable String summary,
        Sourced<Integer> year,
        Sourced<Nature> nature,
        Sourced<String> homepage,
        Sourced<String> licence,
        @Nullable String licenceNote,
        Sourced<List<String>> languages,
        Set<Paper> papers,
        List<Size> sizes,
        Set<Relation> relations,
        Contents contents) {

    /// A value that may be unknown, and where it comes from.
    record Sourced<T>(@Nullable T value, @Nullable Provenance provenance) {

        static <T> Sourced<T> unknown() {
            return new Sourced<>(null, null);
        }
    }
}
