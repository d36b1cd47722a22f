package dev.modalium.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/// Whether the samples of a dataset were recorded, made up, or both.
public enum Nature {
    REAL("real"),
    SYNTHETIC("synthetic"),
    MIXED("mixed");

    @EnumeratedValue
    private final String slug;

    Nature(String slug) {
        this.slug = slug;
    }

    @JsonValue
    public String slug() {
        return slug;
    }
}
