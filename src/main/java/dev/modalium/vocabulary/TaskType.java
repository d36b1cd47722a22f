package dev.modalium.vocabulary;

import java.util.Locale;

/// Whether a task tells things apart, makes something new, or learns representations for other tasks.
public enum TaskType {
    DISCRIMINATIVE,
    GENERATIVE,
    REPRESENTATION;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
