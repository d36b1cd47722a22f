package dev.modalium.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of one field of the datasets that pass a filter, the most frequent first.
///
/// @param name of the parameter that filters by it
/// @param values at most as many as were asked for
/// @param distinct how many values there are altogether
public record Facet(String name, List<Value> values, int distinct) {

    /// A value with the number of datasets that there are when it is the only one chosen of its field.
    ///
    /// @param selected whether the filter asks for it now, for it narrowed, or for one of its names
    /// @param value narrowed as all is that the filter chooses of the field: `recognition@audio+vision`
    /// @param narrowed what the filter asks for instead, such as `vision+audio@synchronised` beside a choice
    /// that is narrowed otherwise; the address and the number are those of the whole value
    /// @param byName the name by which the filter asks for it, and perhaps for others, such as `violin` of the
    /// category `violin, fiddle`; the address and the number are those of this value alone
    /// @param url the list of just these datasets, null where its address would be longer than is read
    public record Value(
            String value,
            String label,
            long count,
            boolean selected,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String narrowed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String byName,

            @Nullable String url) {}
}
