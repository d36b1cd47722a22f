package dev.modalium.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.modalium.search.question.Interpretation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a question: how it was read, which datasets match and why, and which ones nearly do.
///
/// @param intent `find`, `count` or `compare`
/// @param filterUrl the same question as a filtered list, null where nothing in it was understood, or where it would be
/// longer than is read, which the note says
/// @param compareUrl the datasets side by side, null where that is not what was asked for
/// @param revision of the catalogue, from which results, total and near misses are taken together
/// @param total how many datasets match, of which `datasets` holds as many as were asked for, 100 unless said
/// @param note what the reader should know about the answer, such as that it is cut; null where there is nothing
/// @param facets what the matching datasets have, counted; empty where no facets were asked for
/// @param relaxations where nothing matches: what to drop so that something does
/// @param explanation how the answer came about, where that was asked for
/// @param examples questions to try, given where nothing in this one was understood
public record Answer(
        String question,
        Interpretation interpretation,
        String intent,
        @Nullable String filterUrl,
        @Nullable String compareUrl,
        long revision,
        long total,
        @Nullable String note,
        List<Match> datasets,
        List<Facet> facets,
        List<NearMiss> nearMisses,
        List<Relaxation> relaxations,
        List<String> examples,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Explanation explanation) {

    /// A dataset that matches, the strongest reason first.
    public record Match(@JsonUnwrapped DatasetSummary dataset, List<Reason> reasons) {}

    /// Why a dataset matches: one fact of the catalogue.
    ///
    /// @param task the supported task, null where no task was asked for and the fact is a pair or a modality
    /// @param label the task, pair or modality as people read it
    /// @param basis `declared` or `derived`
    /// @param text a sentence for a person
    /// @param counts what was counted, by name; empty for what was only declared
    /// @param source who says so, or which release was counted
    /// @param confidence `high`, `medium` or `low`
    public record Reason(
            @Nullable String task,
            String label,
            String basis,
            String text,
            Map<String, Long> counts,
            String source,
            String confidence) {}

    /// A dataset that has all but one of the things asked, and what it lacks.
    ///
    /// @param task the asked task that it comes nearest to, null where it is not a task that it misses
    public record NearMiss(
            @JsonUnwrapped DatasetSummary dataset, @Nullable String task, List<String> lacks) {}

    /// What to drop of a filter so that something passes it.
    ///
    /// @param dropped the clauses, as people read them
    /// @param url the list that there is then, null where its address would be longer than is read
    /// @param count how many datasets it has
    public record Relaxation(List<String> dropped, @Nullable String url, long count) {}
}
