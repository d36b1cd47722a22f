package dev.modalium.search.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.modalium.search.filter.Filter;
import java.util.List;
import java.util.Locale;

/// How a question was understood: what each part of it was taken for, and what was not understood at all.
///
/// @param text the whole reading in a few sentences, for the person who asked
/// @param notes what was understood and is not done, or was read as something else than it says
/// @param ambiguities words that mean several things, of which one was taken
public record Interpretation(
        String text, List<Part> parts, List<Unknown> unknown, List<Note> notes, List<Ambiguity> ambiguities) {

    /// A piece of the question and what was made of it.
    ///
    /// @param text the words as they stand in the question, negations and alternatives included
    /// @param slug the term, or the value as the filter has it; several are separated by commas
    /// @param label the term as people read it, in English, such as `Audio or Video` or `not Audio`
    /// @param repaired whether the words were misspelt and the nearest term was taken
    /// @param filter the clauses of the filter that the words became; everything where they only say in which order
    /// or what for
    /// @param others the filter without this part: what it was joined with is as it would be read alone
    public record Part(
            String text,
            Kind kind,
            String slug,
            String label,
            boolean repaired,
            @JsonIgnore Filter filter,
            @JsonIgnore Filter others) {}

    /// A word that means nothing here, with the known ones that are written most like it.
    public record Unknown(String word, List<String> nearest) {}

    /// Words of the question whose reading the person who asked should know of.
    ///
    /// @param text the words as they stand in the question
    /// @param message what was made of them, in a sentence
    public record Note(String text, String message) {}

    /// Words that mean several things.
    ///
    /// @param text the words as they stand in the question
    public record Ambiguity(String text, Meaning taken, List<Meaning> others) {}

    /// One of the things that words can mean.
    public record Meaning(Kind kind, String slug, String label) {}

    /// What a part of a question says about datasets.
    public enum Kind {
        MODALITY,
        PAIR,
        DIRECTION,
        TASK,
        TASK_FAMILY,
        ANNOTATION,
        CATEGORY,
        NATURE,
        LICENCE,
        USE,
        LANGUAGE,
        BASIS,
        RELATION,
        GRANULARITY,
        STATUS,
        YEAR,
        QUANTITY,
        NAME,
        RELATED,
        SIMILAR,
        SIZE,
        SORT,
        INTENT,
        QUERY;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
