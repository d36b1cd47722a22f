package dev.modalium.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of the things that a filter asks of a dataset; all of them must hold.
sealed interface Clause {

    /// The dataset has this modality or one below it.
    record OfModality(String slug) implements Clause {}

    /// The dataset has two families in the same items, such as `vision+audio`.
    record OfPair(String slug) implements Clause {}

    /// The dataset supports at least one of these tasks.
    ///
    /// @param asked slug of the task or family that was asked for
    /// @param candidates the tasks that would do
    /// @param families modality families that were asked for with it, which all candidates join
    record OfTask(String asked, Set<String> candidates, Set<String> families) implements Clause {}

    /// The dataset has annotations of this kind.
    record OfAnnotation(String kind) implements Clause {}

    /// The dataset is of one of these natures.
    record OfNature(List<String> anyOf) implements Clause {}

    /// The dataset is under one of these licences.
    record OfLicence(List<String> anyOf) implements Clause {}

    /// The dataset is of a year within the bounds.
    record OfYear(@Nullable Integer from, @Nullable Integer to) implements Clause {}

    /// Each of the words stands somewhere in what the dataset says of itself, or names a term that it carries.
    record OfText(List<Word> words) implements Clause {}

    /// The dataset is called one of these, as a whole.
    record OfName(List<String> anyOf) implements Clause {}

    /// A word in lower case, and the terms whose names contain it.
    record Word(String text, Set<String> modalities, Set<String> tasks, Set<String> annotations) {}
}
