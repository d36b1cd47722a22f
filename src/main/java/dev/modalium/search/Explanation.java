package dev.modalium.search;

import dev.modalium.search.question.ReadWord;
import java.util.List;

/// How an answer came about, for those who want to know why it is as it is.
///
/// @param words the question, piece by piece, with what each was taken for; empty for a list that was filtered
/// @param filter what is asked of a dataset, as a tree
/// @param query the same in the query language
/// @param order what makes datasets go before others, the first first; within each they go by name
/// @param ranking of the datasets that are listed here, in their order
public record Explanation(List<ReadWord> words, Clause filter, String query, List<String> order, List<Ranked> ranking) {

    /// A condition, or conditions that are joined.
    ///
    /// @param operator `and`, `or`, `not` or `condition`
    /// @param text the whole in the query language
    /// @param label as people read it
    /// @param parts what is joined; empty for a condition
    public record Clause(String operator, String text, String label, List<Clause> parts) {}

    /// Why a dataset stands where it does.
    ///
    /// @param slug of the dataset
    /// @param because the entry of `order` that it is under, or the number that it is ordered by or similar by
    public record Ranked(String slug, String because) {}
}
