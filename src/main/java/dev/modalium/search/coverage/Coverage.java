package dev.modalium.search.coverage;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many datasets under a filter there are for which task on which pair, at one revision of the catalogue.
///
/// @param query the filter in the query language
/// @param total how many datasets pass the filter, in the map or not
/// @param pairs the columns, in the vocabulary's order
/// @param tasks the rows
/// @param cells one for each place that a dataset could have, row by row; that of the others no
/// task joins the pair
public record Coverage(String query, long revision, long total, List<Pair> pairs, List<Row> tasks, List<Cell> cells) {

    /// @param slug such as `vision+audio`
    public record Pair(String slug, String label) {}

    /// @param slug of a task or a family of tasks
    /// @param families slugs of the families of a task, the principal one first; of a family, the
    /// one above it
    public record Row(String slug, String label, List<String> families) {}

    /// What there is for a task on a pair. Datasets that share media count each.
    ///
    /// @param items samples of the datasets of which it is known, together; null where it is known
    /// of none
    /// @param itemsUnknown of how many of the datasets it is not known
    /// @param hours likewise
    /// @param url the list of these datasets
    public record Cell(
            String pair,
            String task,
            long datasets,
            @Nullable BigDecimal items,
            long itemsUnknown,
            @Nullable BigDecimal hours,
            long hoursUnknown,
            @Nullable String url) {}
}
