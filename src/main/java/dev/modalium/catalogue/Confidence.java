package dev.modalium.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/// How far a source can be trusted, from most to least.
public enum Confidence {
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low");

    @EnumeratedValue
    private final String slug;

    Confidence(String slug) {
        this.slug = slug;
    }

    @JsonValue
    public String slug() {
        return slug;
    }

    /// The one that a conclusion from both can claim.
    public Confidence lower(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
