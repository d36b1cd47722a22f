package dev.modalium.search;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is asked of datasets, in slugs of the vocabulary: the one form that questions and URL parameters both come to.
///
/// All parts must hold. Of several modalities, pairs, tasks or annotation kinds a dataset must have each; of several
/// natures or licences it has one. The order in which values were given does not matter: equal filters mean the same.
///
/// @param tasks slugs of tasks or of task families; a family is met by any one of its tasks
/// @param yearFrom the first year that counts, null where there is no such bound
/// @param yearTo the last year that counts, null where there is no such bound
/// @param text words to be found in names and descriptions, or `"a whole name"` in quotes; empty for none
public record DatasetFilter(
        List<String> modalities,
        List<String> pairs,
        List<String> tasks,
        List<String> natures,
        List<String> licences,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        List<String> annotations,
        String text) {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+"); // no database stores them

    /// Asks nothing: every dataset passes.
    public static final DatasetFilter EVERYTHING =
            new DatasetFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of(), "");

    public DatasetFilter {
        modalities = canonical(modalities);
        pairs = canonical(pairs);
        tasks = canonical(tasks);
        natures = canonical(natures);
        licences = canonical(licences);
        annotations = canonical(annotations);
        text = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        if (yearFrom != null && yearTo != null && yearFrom > yearTo) {
            throw new IllegalArgumentException("The years from " + yearFrom + " to " + yearTo + " hold no year");
        }
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    private static List<String> canonical(Collection<String> slugs) {
        return List.copyOf(new TreeSet<>(slugs));
    }
}
