package dev.modalium.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/// How one dataset stands to another.
public enum RelationKind {
    EXTENDS("extends"),
    SUBSET_OF("subset-of"),
    SHARES_MEDIA_WITH("shares-media-with");

    @EnumeratedValue
    private final String slug;

    RelationKind(String slug) {
        this.slug = slug;
    }

    @JsonValue
    public String slug() {
        return slug;
    }
}
