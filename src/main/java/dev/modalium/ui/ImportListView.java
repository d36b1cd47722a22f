package dev.modalium.ui;

import dev.modalium.ingest.ImportState;
import dev.modalium.ingest.ImportStatus;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of imports under a filter.
///
/// @param states that can be filtered by
/// @param next address of the page that follows, null on the last one
/// @param later whether this is not the first page
record ImportListView(
        List<ImportRow> rows,
        ImportFilter filter,
        List<ImportMark> states,
        @Nullable String next,
        boolean later,
        String first,
        String api) {

    /// @param found one more than a page holds, where there is a next one
    static ImportListView of(List<ImportStatus> found, int size, ImportFilter filter, boolean later, Words words) {
        List<ImportStatus> shown = found.subList(0, Math.min(size, found.size()));
        return new ImportListView(
                shown.stream().map(status -> ImportRow.of(status, words)).toList(),
                filter,
                Arrays.stream(ImportState.values())
                        .map(state -> ImportMark.of(state, words.texts()))
                        .toList(),
                found.size() > size ? filter.address(shown.getLast().job().id().toString()) : null,
                later,
                filter.address(""),
                "/api/v1" + filter.address(""));
    }

    public boolean isFiltered() {
        return !filter.isEverything();
    }
}
