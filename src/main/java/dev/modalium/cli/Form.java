package dev.modalium.cli;

import java.util.Locale;

/// The forms of lists and counts.
enum Form {
    TEXT,
    JSON;

    /// The name as people type it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
