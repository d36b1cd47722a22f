package dev.modalium.search.question;

/// Some words of a question, in their order, and what they were taken for before anything was joined.
///
/// @param text the words as they stand in the question
/// @param as what kind of thing they are, such as `term`, `amount` or `unknown`
/// @param meaning the thing itself, such as `task audio-visual-event-localization`; empty where the kind says it all
public record ReadWord(String text, String as, String meaning) {}
