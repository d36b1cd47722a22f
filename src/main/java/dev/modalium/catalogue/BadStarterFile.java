package dev.modalium.catalogue;

import org.jspecify.annotations.Nullable;

/// A file of the starter catalogue does not say what it should.
final class BadStarterFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadStarterFile(String file, String field, String found, String expected) {
        super(file + ": " + field + " is " + found + "; expected " + expected);
    }

    BadStarterFile(String file, @Nullable String problem, Throwable cause) {
        super(file + " is no YAML that can be read: " + problem, cause);
    }
}
