package dev.modalium.vocabulary;

/// The name of a term as people read it, in English and Chinese.
public record Label(String en, String zh) {}
