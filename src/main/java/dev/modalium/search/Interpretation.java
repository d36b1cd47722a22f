package dev.modalium.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/// How a question was understood: what each part of it was taken for, and what was not understood at all.
///
/// @param text the whole reading in a few sentences, for the person who asked
/// @param notes what was understood and is not done, or was read as something else than it says
public record Interpretation(String text, List<Part> parts, List<Unknown> unknown, List<Note> notes) {

    /// A piece of the question and the term that it was taken for.
    ///
    /// @param text the words as they stand in the question
    /// @param slug the term, or the value as the filter has it
    /// @param label the term as people read it, in English
    /// @param repaired whether the words were misspelt and the nearest term was taken
    public record Part(String text, Kind kind, String slug, String label, boolean repaired) {}

    /// A word that means nothing here, with the known ones that are written most like it.
    public record Unknown(String word, List<String> nearest) {}

    /// Words of the question whose reading the person who asked should know of, such as `without audio`.
    ///
    /// @param text the words as they stand in the question
    /// @param message what was made of them, in a sentence
    public record Note(String text, String message) {}

    /// What a part of a question says about datasets.
    public enum Kind {
        MODALITY,
        PAIR,
        TASK,
        TASK_FAMILY,
        ANNOTATION,
        NATURE,
        LICENCE,
        YEAR,
        NAME;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
