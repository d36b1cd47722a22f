package dev.modalium.search.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can be taken where a place of the map is empty.
///
/// @param label of the dataset, the task or the filter
/// @param shared what a task has in common with the one that was asked for: a family or a modality;
/// null for others
/// @param reason why it is near, as a sentence
/// @param datasets how many there are; 1 for a near miss
/// @param url the list of them, or the dataset itself
public record Substitute(
        Kind kind,
        String label,
        @Nullable String shared,
        String reason,
        long datasets,
        @Nullable String url) {

    /// In which way it is near, the nearest first.
    public enum Kind {
        /// The same task on a pair that shares a modality.
        NEIGHBOURING_PAIR,
        /// Another task of the principal family on the same pair.
        SIBLING_TASK,
        /// A dataset that lacks one thing.
        NEAR_MISS,
        /// Another task of a further family on the same pair.
        COUSIN_TASK,
        /// Another task of the principal family on a pair that shares a modality.
        NEIGHBOURING_TASK,
        /// The same place under less of a filter.
        WIDER_FILTER;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
