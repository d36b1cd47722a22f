package dev.modalium.search.filter;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is asked of a dataset: a condition, or conditions joined by *and*, *or* and *not*.
///
/// A filter is plain boolean logic: a dataset passes [All] if it passes each part, and so on. Values are slugs of the
/// vocabulary, so that two filters that are written in different words are equal.
public sealed interface Filter {

    /// Each of the parts; all datasets where there is none.
    record All(List<Filter> parts) implements Filter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of the parts.
    record Any(List<Filter> parts) implements Filter {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// What does not pass the part.
    record Not(Filter part) implements Filter {}

    /// One thing that is asked of a dataset by itself.
    sealed interface Condition extends Filter permits Has, Within, Counted, Words, Named, Like, SizedAs {}

    /// The dataset has a value in a field.
    ///
    /// A value of a field that is a tree covers all below it: `vision` is met by `vision.video`, `localization` by
    /// each task of the family. A task can be narrowed, see [TaskValue].
    record Has(Field field, String value) implements Condition {}

    /// A quantity of the dataset is known and lies in the range, bounds included.
    record Within(Quantity quantity, Range range) implements Condition {}

    /// A manifest of the dataset has so many annotations of a category.
    ///
    /// @param category the name as it stands in the manifests, compared without case
    /// @param kind slug of an annotation kind that the annotations must be of, null for any
    record Counted(String category, @Nullable String kind, Range range) implements Condition {}

    /// Each word stands in a name, the summary, the description or the name of a term of the dataset.
    record Words(String text) implements Condition {}

    /// The dataset goes by this name: its slug, name or an alias, without regard to case, spaces and hyphens.
    record Named(String name) implements Condition {}

    /// The dataset is another one than the named one, and similar to it.
    record Like(String name) implements Condition {}

    /// The dataset is known to have more items than the named one, or fewer.
    record SizedAs(String name, boolean larger) implements Condition {}

    /// Every dataset passes.
    static Filter everything() {
        return new All(List.of());
    }

    /// All the parts, nested ones taken apart, each once; the part itself where there is only one.
    static Filter all(Collection<? extends Filter> parts) {
        Set<Filter> flat = new LinkedHashSet<>();
        parts.forEach(part -> flat.addAll(part instanceof All(List<Filter> inner) ? inner : List.of(part)));
        return flat.size() == 1 ? flat.iterator().next() : new All(List.copyOf(flat));
    }

    /// One of the parts, nested ones taken apart, each once; the part itself where there is only one.
    ///
    /// @throws IllegalArgumentException without parts, since nothing passes none of them
    static Filter any(Collection<? extends Filter> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Of no alternatives none can hold");
        }
        Set<Filter> flat = new LinkedHashSet<>();
        parts.forEach(part -> flat.addAll(part instanceof Any(List<Filter> inner) ? inner : List.of(part)));
        return flat.size() == 1 ? flat.iterator().next() : new Any(List.copyOf(flat));
    }

    /// The opposite.
    static Filter not(Filter part) {
        return part instanceof Not(Filter inner) ? inner : new Not(part);
    }

    /// What is asked at the top: all of these must hold.
    default List<Filter> clauses() {
        return this instanceof All(List<Filter> parts) ? parts : List.of(this);
    }

    /// Whether it asks for datasets by their names, and for nothing else.
    default boolean isAboutNames() {
        return this instanceof Named
                || (this instanceof Any(List<Filter> parts) && parts.stream().allMatch(Filter::isAboutNames));
    }

    /// How many things are asked in it, at any depth.
    default int conditions() {
        return switch (this) {
            case All(List<Filter> parts) ->
                parts.stream().mapToInt(Filter::conditions).sum();
            case Any(List<Filter> parts) ->
                parts.stream().mapToInt(Filter::conditions).sum();
            case Not(Filter part) -> part.conditions();
            case Condition _ -> 1;
        };
    }

    default boolean isEverything() {
        return clauses().isEmpty();
    }

    /// The filter without those of its clauses.
    default Filter without(Predicate<Filter> clause) {
        return all(clauses().stream().filter(clause.negate()).toList());
    }

    /// The filter with another clause.
    default Filter and(Filter clause) {
        return all(List.of(this, clause));
    }
}
