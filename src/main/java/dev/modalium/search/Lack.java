package dev.modalium.search;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a dataset lacks to hold a clause.
///
/// @param task the task that is nearest, null where the clause is about no task
/// @param unmet how many requirements are unmet; none where only a word of somebody is missing
/// @param away how far it is from what was asked, to compare lacks of the same clause by
/// @param words what is lacking, put into words when they are asked for
record Lack(@Nullable String task, int unmet, long away, Supplier<List<String>> words) {

    Lack(@Nullable String task, int unmet, Supplier<List<String>> words) {
        this(task, unmet, Distance.NONE, words);
    }
}
