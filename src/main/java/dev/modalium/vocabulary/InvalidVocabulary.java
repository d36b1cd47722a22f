package dev.modalium.vocabulary;

/// The vocabulary's own files are wrong: the message names the file and the term.
public final class InvalidVocabulary extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidVocabulary(String place, String problem) {
        super(place + ": " + problem);
    }

    InvalidVocabulary(String place, String problem, Throwable cause) {
        super(place + ": " + problem, cause);
    }
}
