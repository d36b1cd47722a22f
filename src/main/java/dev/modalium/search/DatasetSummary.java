package dev.modalium.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list shows of a dataset; null is what the catalogue does not know.
///
/// @param licenceNote what to know of the licence before use, such as `CC-BY-NC-4.0: no commercial use` or `licence not
/// known`, with the catalogue's own words in quotation marks where it has any; null where nothing is to be said
/// @param licenceWords these own words by themselves, in English; null where there are none
public record DatasetSummary(
        String slug,
        String name,
        @Nullable Integer year,
        @Nullable String nature,
        @Nullable String licence,
        @Nullable String licenceNote,
        @Nullable String licenceWords,
        @Nullable String summary,
        List<String> modalities,
        List<String> pairs,
        List<String> tasks) {

    /// The same with a note in another language.
    DatasetSummary noted(@Nullable String note) {
        return new DatasetSummary(
                slug, name, year, nature, licence, note, licenceWords, summary, modalities, pairs, tasks);
    }
}
