package dev.modalium.ui;

import dev.modalium.ingest.ImportState;
import dev.modalium.language.Given;
import dev.modalium.language.Said;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which imports are listed.
///
/// @param dataset slug, empty for all datasets
/// @param state slug, empty for all states
record ImportFilter(String dataset, String state) {

    /// @throws UnusableImportFilter if nothing can be like it
    ImportFilter {
        dataset = dataset.strip();
        if (dataset.indexOf('\0') >= 0) { // no text in the database has this character
            throw new UnusableImportFilter(Said.of("unusable.imports.nul"));
        }
    }

    /// @throws UnusableImportFilter if there is no such state
    Set<ImportState> states() {
        if (state.isEmpty()) {
            return EnumSet.allOf(ImportState.class);
        }
        return Arrays.stream(ImportState.values())
                .filter(one -> one.slug().equals(state))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> new UnusableImportFilter(Said.of(
                        "unusable.imports.state",
                        Given.shown(state),
                        Said.codes(Arrays.stream(ImportState.values())
                                .map(ImportState::slug)
                                .toList()))));
    }

    boolean isEverything() {
        return dataset.isEmpty() && state.isEmpty();
    }

    /// The address of a page of the list, with what is not empty.
    ///
    /// @param cursor empty for the first page
    String address(String cursor) {
        String query = Stream.of(parameter("dataset", dataset), parameter("state", state), parameter("cursor", cursor))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/imports" : "/imports?" + query;
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + Links.encoded(value);
    }
}
