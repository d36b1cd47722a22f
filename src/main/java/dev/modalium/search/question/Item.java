package dev.modalium.search.question;

import dev.modalium.search.filter.Filter;
import dev.modalium.search.filter.Filter.Not;
import dev.modalium.search.question.Interpretation.Kind;
import java.util.List;

/// One thing that a question asks for, and the words that ask for it.
///
/// @param from index of the first token
/// @param to index after the last token
/// @param modalities slugs of the modalities that are asked for, which narrow the tasks beside them
record Item(int from, int to, Kind kind, String slug, String label, Filter filter, List<String> modalities)
        implements Element {

    static Item of(Piece piece, Kind kind, String slug, String label, Filter filter) {
        return new Item(piece.from(), piece.to(), kind, slug, label, filter, List.of());
    }

    Item as(Kind otherKind, String otherSlug, String otherLabel, Filter otherFilter) {
        return new Item(from, to, otherKind, otherSlug, otherLabel, otherFilter, modalities);
    }

    Item with(Filter other) {
        return as(kind, slug, label, other);
    }

    /// The same with words before or behind it.
    Item over(int first, int end) {
        return new Item(first, end, kind, slug, label, filter, modalities);
    }

    /// Whether it is a task that is asked for, and not one that is excluded.
    boolean isTask() {
        return !isExclusion() && (kind == Kind.TASK || kind == Kind.TASK_FAMILY);
    }

    /// Whether it says what datasets must not have; nothing of that is joined with what they must have.
    boolean isExclusion() {
        return filter.clauses().stream().anyMatch(Not.class::isInstance);
    }
}
