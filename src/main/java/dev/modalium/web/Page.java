package dev.modalium.web;

import dev.modalium.language.Said;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A stretch of a list, and the cursor to ask for the next one with.
///
/// @param next null at the end of the list
public record Page<T>(List<T> items, @Nullable String next) {

    /// The most items that one answer holds.
    public static final int LARGEST = 200;

    /// Says no to a number of items that nobody can have in one answer.
    public static void requireLimit(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw Problem.parameter("limit", Said.of("parameter.range", "limit", String.valueOf(limit), LARGEST));
        }
    }

    /// A page of what was found when one more than the limit was asked for.
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
