package dev.modalium.vocabulary;

/// Two different modality families in the same items, unordered: `Vision+Audio` and `Audio+Vision` are equal.
///
/// The first family is the one that stands first in the vocabulary, so `vision` always leads, as in the survey.
public record ModalityPair(String first, String second) {

    /// The identifier used in URLs and tables, such as `vision+audio`.
    public String slug() {
        return first + "+" + second;
    }
}
